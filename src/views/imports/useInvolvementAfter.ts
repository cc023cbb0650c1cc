/** Which involvement of which scheme an imported one ends up as, as things are chosen now. */
import { type Involvement, involvementById } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import type { ImportPreview } from './importSession.ts'
import type { ImportCourse } from './useImport.ts'

export function useInvolvementAfter(
  course: ImportCourse,
  preview: ImportPreview,
): (id: string) => Involvement | undefined {
  const map = useMap()
  const { request } = course
  if (!request || !isMapped(request, preview, map.remits.length > 0)) {
    return (id) => involvementById(preview.scheme, id)
  }
  return (id) => involvementById(map.scheme, request.involvements[id] ?? preview.suggested[id] ?? id)
}

/** Whether the letters of what is imported have to become others. */
export function isMapped(
  request: NonNullable<ImportCourse['request']>,
  preview: ImportPreview,
  hasRemits: boolean,
): boolean {
  if (request.target === 'new' || preview.schemeFits) return false
  return hasRemits || request.scheme === 'map'
}
