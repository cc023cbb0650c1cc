/** What ArchiMate's types are called, whichever of its files they come from, and what a map makes of their connections. */

/** `archimate:AssignmentRelationship`, `AssignmentRelationship` and `Assignment` are one. */
export function archimateType(written: string): string {
  return written.slice(written.indexOf(':') + 1).replace(/(.)Relationship$/, '$1')
}

/** Lines of a diagram that join notes and groups, and junctions, are no connections of the model. */
export function isRelation(written: string): boolean {
  return /Relationship$/.test(written)
}

/** Elements that are only there to draw the others. */
export function isDrawing(type: string): boolean {
  return /DiagramModel$|^SketchModel$|^CanvasModel$|^Folder$/.test(type)
}
