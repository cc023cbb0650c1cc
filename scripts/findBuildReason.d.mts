export function findBuildReason(folder?: string): string | undefined
