export interface FolderServer {
  port: number
  address: string
  close: () => Promise<unknown>
}

export function resolveRequest(root: string, requestUrl: string): Promise<string | undefined>
export function serveFolder(
  folder: string,
  options?: { port?: number; tries?: number },
): Promise<FolderServer>
