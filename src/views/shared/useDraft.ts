/** What is being typed into a field, until it is handed over. */
import { type KeyboardEvent, useState } from 'react'
import { shortcutKey } from './shortcutKey.ts'

interface Draft {
  readonly text: string
  readonly problem: string | undefined
  readonly setText: (text: string) => void
  /** Hands over what was typed; what is refused stays as typed, with the reason. */
  readonly commit: (text?: string) => void
  /** Goes back to what was; false when nothing was typed. */
  readonly reset: () => boolean
  /** Enter (and the keys that save) hand over, Escape goes back to what was. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** `onCommit` gives the reason when it does not take the text. */
export function useDraft(stored: string, onCommit: (text: string) => string | undefined): Draft {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const commit = (text = draft) => {
    if (text === undefined) return
    const refused = text === stored ? undefined : onCommit(text)
    setProblem(refused)
    setDraft(refused === undefined ? undefined : text)
  }
  const reset = () => {
    setDraft(undefined)
    setProblem(undefined)
    return draft !== undefined
  }
  return {
    text: draft ?? stored,
    problem,
    setText: (text) => {
      setDraft(text)
      setProblem(undefined)
    },
    commit,
    reset,
    onKeyDown(event) {
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) commit()
      // Saving is listened for further out; it must find what was typed.
      else if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 's') commit()
      else if (event.key === 'Escape' && reset()) event.stopPropagation()
    },
  }
}
