/**
 * The line on which remits are added at the speed of talk: organisation ⇥ function ⇥ letter ↵. The organisation (or, by
 * choice, the function) stays for the next one, names that are not on the map are made on the way, and each line is one
 * step of undo.
 */
import { CornerDownLeft, FilePen, Pin } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { undoLines } from '../shared/undoLines.ts'
import { newEntityKey, useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'
import { LetterLegend } from './AddLineKeys.tsx'
import { quickAddId } from './captureCommands.ts'
import { DetailsField } from './DetailsField.tsx'
import { holdersInWords } from './holdersInWords.ts'
import { LineFoot } from './LineFoot.tsx'
import { LineOptions } from './LineOptions.tsx'
import type { QuickAddField } from './readLine.ts'
import { useQuickAdd } from './useQuickAdd.ts'

interface AddRemitLineProps {
  /** `createdIds` are the things made on the way. */
  readonly onAdded: (remitIds: readonly string[], createdIds: readonly string[]) => void
}

export function AddRemitLine({ onAdded }: AddRemitLineProps) {
  const words = useWords()
  const map = useMap()
  const { actions } = useApp()
  const keeps = useView((state) => state.captureKeeps)
  const quickAdd = useQuickAdd(onAdded)
  const { line, problem, offer, inputs, edit, add, clear } = quickAdd
  const problemId = useId()
  const previewId = useId()
  const ids = { organisation: quickAddId, function: useId(), letter: useId(), details: useId() }
  const organisations = useNameSuggestions(namedEntries(map, ['organisations']), line.organisation.text, {
    addNew: words.fields.addNew.organisations,
    detail: (id) => map.organisations.find((one) => one.id === id)?.kind,
  })
  const functions = useNameSuggestions(namedEntries(map, ['functions']), line.function.text, {
    addNew: words.fields.addNew.functions,
    detail: (id) => holdersInWords(map, id, words),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey
    const [first] = offer?.nearest ?? []
    if (event.key === 'Enter' && event.repeat) {
      // A key held down adds one line, and answers no question.
      event.preventDefault()
    } else if (event.key === 'Enter' && isCommand) {
      event.preventDefault()
      add(true)
    } else if (event.key === 'ArrowDown' && first && !isCommand && !event.altKey) {
      event.preventDefault()
      quickAdd.acceptOffer(first.id)
    } else if (event.key === 'Escape' && offer) {
      event.preventDefault()
      event.stopPropagation()
      clear()
    } else if (isBlank) undoLines(event, actions)
  }
  const isBlank = line.function.text === '' && line.letters === '' && line.details === ''
  const shared = (field: QuickAddField) => ({
    id: ids[field],
    inputRef: inputs[field],
    className: styles.input ?? '',
    isInvalid: problem?.field === field,
    describedBy: problem?.field === field ? problemId : previewId,
    onEnter: () => add(),
    onEscape: clear,
    onKeyDown,
  })
  const stays = (
    <span className={styles.stays} aria-hidden="true">
      <Pin size={15} strokeWidth={1.75} />
      {words.capture.stays}
    </span>
  )

  return (
    <div className={styles.band}>
      <div className={`${styles.line} ${styles.remit}`} role="group" aria-label={words.capture.addRemit}>
        <div className={styles.field}>
          <label htmlFor={ids.organisation}>{words.capture.organisation}</label>
          <SuggestField
            {...shared('organisation')}
            suggestionsLabel={words.capture.suggestions}
            text={line.organisation.text}
            onTextChange={(text) => edit({ organisation: { text } })}
            suggestions={organisations}
            onChoose={(key) => {
              if (key !== newEntityKey) edit({ organisation: { text: labelOf(map, key), id: key } })
              inputs.function.current?.focus()
            }}
          />
          {keeps === 'organisation' && line.organisation.text !== '' && stays}
        </div>
        <div className={styles.field}>
          <label htmlFor={ids.function}>{words.capture.function}</label>
          <SuggestField
            {...shared('function')}
            suggestionsLabel={words.capture.suggestions}
            text={line.function.text}
            onTextChange={(text) => edit({ function: { text } })}
            suggestions={functions}
            onChoose={(key) => {
              if (key !== newEntityKey) edit({ function: { text: labelOf(map, key), id: key } })
              inputs.letter.current?.focus()
            }}
          />
          {keeps === 'function' && line.function.text !== '' && stays}
        </div>
        <div className={`${styles.field} ${styles.letter}`}>
          <label htmlFor={ids.letter}>{words.capture.letter}</label>
          <input
            ref={inputs.letter}
            id={ids.letter}
            className={styles.input}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={words.capture.letterExamples(map.scheme.involvements.map(({ letter }) => letter))}
            aria-invalid={problem?.field === 'letter' || undefined}
            aria-describedby={problem?.field === 'letter' ? problemId : previewId}
            value={line.letters}
            onChange={(event) => edit({ letters: event.target.value })}
            onKeyDown={(event) => {
              onKeyDown(event)
              if (event.defaultPrevented) return
              if (event.key === 'Enter') {
                event.preventDefault()
                add()
              } else if (event.key === 'Escape' && clear()) event.stopPropagation()
            }}
          />
        </div>
        <div className={styles.details}>
          <label htmlFor={ids.details}>{words.capture.details}</label>
          <DetailsField
            {...shared('details')}
            className={styles.detailsInput ?? ''}
            text={line.details}
            onTextChange={(details) => edit({ details })}
          />
        </div>
        <div className={styles.buttons}>
          <Button variant="primary" className={styles.add ?? ''} onPress={() => add()}>
            {words.capture.add}
            <CornerDownLeft size={17} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button
            variant="icon"
            tip={words.capture.withDetails}
            aria-label={words.capture.withDetails}
            onPress={() => add(true)}
          >
            <FilePen size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      </div>
      <div className={styles.below}>
        <LineFoot quickAdd={quickAdd} problemId={problemId} previewId={previewId} />
        {!offer && <LineOptions />}
      </div>
      {!offer && <LetterLegend scheme={map.scheme} />}
    </div>
  )
}
