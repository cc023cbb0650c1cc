/** Hands a file to the browser's downloads; whether it arrives can't be known. */
export function downloadFile(name: string, content: string | Uint8Array, mediaType: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const url = URL.createObjectURL(new Blob([part], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Late enough for any browser to have fetched it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
