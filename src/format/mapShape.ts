/** The shape of the map file, for the writer and the quick check. */
import { mapFileSchema } from '../model/remitMap.ts'
import { type Shape, shapeOf } from '../model/shape.ts'

export const mapFileShape: Shape = shapeOf(mapFileSchema)
