/** Copying to the clipboard and the device's own "Share", each saying how it went. */
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'

/** Whether the device offers to send things on; with a file, whether it would take that. */
export function canSend(file?: File): boolean {
  if (typeof navigator.share !== 'function') return false
  return file === undefined || (navigator.canShare?.({ files: [file] }) ?? false)
}

export function useHandingOn() {
  const words = useWords()
  const { actions } = useApp()
  return {
    async copy(text: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text)
        actions.notify({ text: words.sharing.copied, tone: 'plain' })
      } catch {
        actions.notify({ text: words.sharing.notCopied, tone: 'problem' })
      }
    },
    async send(what: ShareData): Promise<void> {
      try {
        await navigator.share(what)
      } catch (error) {
        // Closing the device's own dialog is no failure.
        if (error instanceof DOMException && error.name === 'AbortError') return
        actions.notify({ text: words.sharing.notSent, tone: 'problem' })
      }
    },
  }
}
