/** The whole picture as an image: paper, hull, and what Cytoscape draws. */
import type { Core } from 'cytoscape'
import type { HullShape } from './hullShapes.ts'
import type { CanvasTokens } from './tokens.ts'

export interface PictureOptions {
  /** Pixels a scene unit. */
  readonly scale: number
  readonly tokens: CanvasTokens
  readonly shapes: readonly HullShape[]
}

const margin = 24
/** What browsers draw safely; a larger picture comes out smaller. */
const mostPixels = 8192

export async function drawPicture(cy: Core, { scale, tokens, shapes }: PictureOptions): Promise<Blob> {
  const bounds = cy.elements().boundingBox({})
  const width = bounds.w + 2 * margin
  const height = bounds.h + 2 * margin
  const factor = Math.min(scale, mostPixels / Math.max(width, height))
  const elements = cy.png({ output: 'blob-promise', full: true, scale: factor })
  const image = await createImageBitmap(await elements)
  const canvas = new OffscreenCanvas(Math.ceil(width * factor), Math.ceil(height * factor))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gave no canvas to draw the picture on.')
  context.fillStyle = tokens.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.setTransform(factor, 0, 0, factor, (margin - bounds.x1) * factor, (margin - bounds.y1) * factor)
  context.lineCap = 'round'
  for (const [colour, by] of [
    [tokens['overlap-line'], 1.25],
    [tokens['overlap-tint'], 0],
  ] as const) {
    context.fillStyle = colour
    context.strokeStyle = colour
    for (const shape of shapes) drawShape(context, shape, by)
  }
  context.resetTransform()
  context.drawImage(image, margin * factor, margin * factor)
  image.close()
  return canvas.convertToBlob({ type: 'image/png' })
}

function drawShape(context: OffscreenCanvasRenderingContext2D, shape: HullShape, by: number): void {
  if (shape.type === 'band') {
    context.lineWidth = shape.width + 2 * by
    context.stroke(new Path2D(shape.path))
    return
  }
  context.beginPath()
  if (shape.type === 'disc') context.arc(shape.x, shape.y, shape.radius + by, 0, 2 * Math.PI)
  else {
    const { x, y, width, height, radius } = shape
    context.roundRect(x - by, y - by, width + 2 * by, height + 2 * by, radius + by)
  }
  context.fill()
}
