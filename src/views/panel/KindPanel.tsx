export function KindPanel(_: { kind: string }) { return null }
