export function EntityPanel(_: { id: string }) { return null }
