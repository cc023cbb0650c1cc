/**
 * Search and command palette in one: every thing on the map and every command by a few letters. Ctrl or ⌘ K comes here
 * from anywhere; Enter takes the first hit.
 */
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { SuggestField, type Suggestion } from '../shared/SuggestField.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { findInPalette, type PaletteHit } from './findInPalette.ts'
import { Keys } from './Keys.tsx'
import styles from './PaletteBox.module.css'
import { usePaletteContext } from './paletteContext.ts'
import { allCommands } from './register.ts'

export function PaletteBox() {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const findings = useFindings()
  const context = usePaletteContext()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const hits = findInPalette({ map, findings, commands: allCommands(context), view: context.view.view }, text)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || shortcutKey(event) !== 'k') return
      event.preventDefault()
      comeSoon(() => input.current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const choose = (hit: PaletteHit) => {
    setText('')
    if (hit.type === 'command') hit.command.run?.()
    else if (hit.type === 'remit') view.select({ type: 'entity', id: hit.id })
    else view.select({ type: hit.hit.type, id: hit.hit.id })
  }
  const isNone = text.trim() !== '' && hits.length === 0
  return (
    <search className={styles.box}>
      <div className={styles.field}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <SuggestField
          label={words.palette.label}
          className={styles.input ?? ''}
          inputRef={input}
          placeholder={words.palette.placeholder}
          text={text}
          onTextChange={setText}
          suggestions={
            isNone ? [noHit(words, text)] : hits.map((hit, index) => suggestionFor(hit, hits[index - 1]))
          }
          suggestionsLabel={words.palette.suggestions}
          onChoose={(key) => {
            const hit = hits.find((one) => keyOf(one) === key)
            if (hit) choose(hit)
          }}
          onEnter={() => {
            const [first] = hits
            if (first && text.trim() !== '') choose(first)
          }}
          onEscape={() => {
            setText('')
            return text !== ''
          }}
          opensOnClick
          isWide
        />
        <span className={styles.key} aria-hidden="true">
          {words.palette.key}
        </span>
      </div>
    </search>
  )

  function suggestionFor(hit: PaletteHit, before: PaletteHit | undefined): Suggestion {
    const key = keyOf(hit)
    const apart = before !== undefined && (before.type === 'command') !== (hit.type === 'command')
    if (hit.type === 'command') {
      const [keys] = hit.command.keys ?? []
      const detail = keys ? <Keys keys={keys} /> : words.palette.command
      return { key, apart, content: hit.command.label, detail }
    }
    if (hit.type === 'remit')
      return { key, apart, content: labelOf(map, hit.id), detail: words.entityNames.remits }
    const { name } = hit.hit
    return {
      key,
      apart,
      content: name,
      detail: hit.hit.type === 'finding' ? words.findings.one : words.entityNames[hit.hit.collection],
    }
  }
}

/** Puts the cursor in the box and shows at once what can be done here, as a click does. Gives whether that was possible. */
function comeTo(input: HTMLInputElement | null): boolean {
  input?.focus()
  if (!input || document.activeElement !== input) return false
  input.select()
  input.click()
  return true
}

/** Frames in which an open menu goes away; one in another takes twice as many. */
const mostFrames = 8

/**
 * At once, where that is possible. A menu or a list of choices is left first, as by Escape. A dialog keeps the focus:
 * one that is open has it, one that was just closed lets go of it within a frame.
 */
function comeSoon(input: () => HTMLInputElement | null, frames = mostFrames): void {
  const isInList = leaveList()
  if (!isInList && comeTo(input())) return
  const left = isInList ? frames - 1 : Math.min(frames - 1, 1)
  if (left > 0) requestAnimationFrame(() => comeSoon(input, left))
}

/** Gives whether the focus was in one; it goes with the next frame. */
function leaveList(): boolean {
  const { activeElement: at } = document
  // The ones that hold the focus while they are open, and nothing that was typed.
  const list = at?.closest('[role="menu"], [data-trigger="Select"]')
  if (!at || !list) return false
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  return true
}

function keyOf(hit: PaletteHit): string {
  if (hit.type === 'command') return `command ${hit.command.id}`
  return hit.type === 'remit' ? `remit ${hit.id}` : `${hit.hit.type} ${hit.hit.id}`
}

function noHit(words: Words, text: string): Suggestion {
  return { key: 'none', content: words.palette.none(text.trim()) }
}
