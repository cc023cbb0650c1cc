/**
 * A text field that suggests while one types, by the combo box pattern of the ARIA practices.
 *
 * Not React Aria's own ComboBox, because that hides the rest of the page from assistive technology while its list is
 * open, and takes Enter for itself; a line that is typed at the speed of talk needs Enter to mean "add". What is
 * typed counts as typed: a suggestion is taken only when one moves to it.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import styles from './SuggestField.module.css'

export interface Suggestion {
  readonly key: string
  readonly content: ReactNode
  /** What stands at the end of the row, quieter. */
  readonly detail?: ReactNode
  /** Set apart from the rest by a line. */
  readonly apart?: boolean
}

export interface SuggestFieldProps {
  readonly id?: string
  readonly label?: string
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly suggestionsLabel: string
  readonly onChoose: (key: string) => void
  /** Enter with no suggestion moved to. */
  readonly onEnter?: (event: KeyboardEvent) => void
  /** Escape with the list closed. Return true when it was used up. */
  readonly onEscape?: () => boolean
  readonly onLeave?: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly className?: string
  readonly placeholder?: string
  readonly isInvalid?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean
  /** Shows everything there is to choose from as soon as the field is clicked. */
  readonly opensOnClick?: boolean
  /** What is suggested needs more room than the field has. */
  readonly isWide?: boolean
  /** Shows it as soon as the field is there. */
  readonly opensAtOnce?: boolean
}

export function SuggestField(props: SuggestFieldProps) {
  const { text, suggestions } = props
  const ownRef = useRef<HTMLInputElement>(null)
  const input = props.inputRef ?? ownRef
  const listId = useId()
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState(-1)
  const open = wanted && suggestions.length > 0
  const current = open ? suggestions[active] : undefined
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, active, listId])

  const { opensAtOnce = false } = props
  useEffect(() => setWanted(opensAtOnce), [opensAtOnce])

  const close = () => {
    setWanted(false)
    setActive(-1)
  }
  const choose = (suggestion: Suggestion) => {
    close()
    props.onChoose(suggestion.key)
  }
  const move = (step: 1 | -1) => {
    setWanted(true)
    if (!open) {
      setActive(step === 1 ? 0 : suggestions.length - 1)
      return
    }
    // One place beyond the list is the field itself, with what was typed.
    const places = suggestions.length + 1
    setActive(((active + 1 + step + places) % places) - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event)
    if (event.defaultPrevented) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
        return
      case 'Enter':
        event.preventDefault()
        if (current) choose(current)
        else {
          close()
          props.onEnter?.(event)
        }
        return
      case 'Tab':
        if (!current) return
        choose(current)
        // Where a choice itself moves the focus on, Tab must not move it once more.
        if (document.activeElement !== input.current) event.preventDefault()
        return
      case 'Escape':
        if (open) {
          event.stopPropagation()
          close()
        } else if (props.onEscape?.()) event.stopPropagation()
    }
  }

  return (
    <>
      <input
        ref={input}
        id={props.id}
        className={props.className}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={current ? optionId(active) : undefined}
        aria-invalid={props.isInvalid || undefined}
        aria-describedby={props.describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: only where a gesture has just asked for this very field
        autoFocus={props.autoFocus}
        value={text}
        onChange={(event) => {
          setWanted(true)
          setActive(-1)
          props.onTextChange(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (props.opensOnClick) setWanted(true)
        }}
        onBlur={() => {
          close()
          props.onLeave?.()
        }}
      />
      <Popover
        className={`${styles.popover} ${props.isWide ? styles.wide : ''}`}
        triggerRef={input}
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
        isNonModal
        // Inside the landmark of its field, where one who moves by landmarks would look for it.
        UNSTABLE_portalContainer={
          input.current?.closest<HTMLElement>('[role="dialog"], main, aside, search') ?? undefined
        }
        placement="bottom start"
        offset={6}
        style={props.isWide ? undefined : { minWidth: input.current?.offsetWidth }}
      >
        <div id={listId} role="listbox" aria-label={props.suggestionsLabel} className={styles.list}>
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and the keys
            <div
              key={suggestion.key}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={`${styles.option} ${suggestion.apart && index > 0 ? styles.apart : ''}`}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              <span className={styles.content}>{suggestion.content}</span>
              {suggestion.detail && <span className={styles.detail}>{suggestion.detail}</span>}
            </div>
          ))}
        </div>
      </Popover>
    </>
  )
}
