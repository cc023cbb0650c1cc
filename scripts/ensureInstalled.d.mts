export function findInstallReason(folder?: string): string | undefined
export function ensureInstalled(): Promise<void>
