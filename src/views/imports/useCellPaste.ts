/** Cells pasted anywhere, but into a field that takes them as text, begin an import. */
import { useEffect } from 'react'
import { useApp } from '../shared/appContext.ts'

export function useCellPaste(): void {
  const { actions, shell, view } = useApp()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || shell.getState().importing !== undefined) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const { started, view: shown } = view.store.getState()
      if (started && shown !== 'capture' && shown !== 'matrix') return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const target = event.target
      const isField = target instanceof HTMLInputElement
      if (
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.isContentEditable)
      )
        return
      if (!holdsCells(text, isField)) return
      event.preventDefault()
      actions.importFrom({ kind: 'text', text })
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [actions, shell, view])
}

/** Several lines with something between cells; in a field only what no field could hold. */
function holdsCells(text: string, isField: boolean): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  const divider = isField ? /\t/ : /[\t,;|]/
  return lines.filter((line) => divider.test(line)).length > lines.length / 2
}
