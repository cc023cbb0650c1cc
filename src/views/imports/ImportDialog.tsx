/** The import dialog: what was pasted or chosen, what it becomes, and what has to be decided before it is brought in. */
import { useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components'
import { useApp, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import overlay from '../shared/Dialog.module.css'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { countsInWords } from './countsInWords.ts'
import styles from './ImportDialog.module.css'
import { ImportPreviewParts } from './ImportPreviewParts.tsx'
import type { ImportSource } from './importSession.ts'
import { type ImportCourse, useImport } from './useImport.ts'

export function ImportDialog() {
  const importing = useShell((state) => state.importing)
  return importing ? <OpenImport key={keyOf(importing)} source={importing} /> : null
}

const keys = new WeakMap<object, number>()
let lastKey = 0

/** Another source is another import. */
function keyOf(source: ImportSource | 'ask'): number {
  if (source === 'ask') return 0
  const known = keys.get(source) ?? ++lastKey
  keys.set(source, known)
  return known
}

function OpenImport({ source }: { readonly source: ImportSource | 'ask' }) {
  const words = useWords()
  const course = useImport(source)
  const { stage } = course
  const [file, ...others] = course.files
  const title = !file
    ? words.imports.titlePaste
    : others.length > 0
      ? words.imports.titleFiles(course.files.length)
      : words.imports.titleFile(file.name)
  return (
    <ModalOverlay
      className={overlay.overlay ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) course.close()
      }}
    >
      <Modal className={`${overlay.modal} ${styles.modal} ${stage.kind === 'ready' ? styles.wide : ''}`}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={`${overlay.heading} ${styles.heading}`}>
            {title}
          </Heading>
          {stage.kind === 'ask' && <AskStep course={course} />}
          {stage.kind === 'busy' && <BusyStep course={course} />}
          {stage.kind === 'failed' && <FailedStep course={course} />}
          {stage.kind === 'ready' && <ReadyStep course={course} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function AskStep({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  const { actions } = useApp()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const go = (cells: string) => {
    if (cells.trim() === '') setWrong(true)
    else course.begin({ kind: 'text', text: cells })
  }
  return (
    <>
      <div className={styles.body}>
        <p>{words.imports.ask}</p>
        <label className={styles.label} htmlFor={id}>
          {words.imports.cells}
        </label>
        <textarea
          id={id}
          className={styles.cells}
          rows={9}
          value={text}
          aria-describedby={`${id}-help`}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to paste here
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (text !== '' || !/[\n\t]/.test(pasted)) return
            event.preventDefault()
            go(pasted)
          }}
        />
        <p id={`${id}-help`} className={styles.note}>
          {words.imports.cellsHelp}
        </p>
        {isWrong && (
          <p role="alert" className={styles.problem}>
            {words.imports.nothing}
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <Button
          variant="line"
          onPress={() => {
            course.close()
            actions.chooseFile()
          }}
        >
          {words.imports.chooseFile}
        </Button>
        <span className={styles.spring} />
        <Button onPress={course.close}>{words.imports.cancel}</Button>
        <Button variant="primary" onPress={() => go(text)}>
          {words.imports.continue}
        </Button>
      </div>
    </>
  )
}

function BusyStep({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  const phase = words.imports.phases[course.progress?.phase ?? 'reading']
  const share = course.progress?.share
  return (
    <>
      <div className={styles.body}>
        <p role="status">{phase}</p>
        <ProgressBar
          aria-label={phase}
          className={styles.progress ?? ''}
          value={(share ?? 0) * 100}
          isIndeterminate={share === undefined}
        >
          <div
            className={share === undefined ? styles.moving : styles.done}
            style={{ width: `${(share ?? 0.3) * 100}%` }}
          />
        </ProgressBar>
      </div>
      <div className={styles.foot}>
        <span className={styles.spring} />
        <Button variant="line" onPress={course.close} autoFocus>
          {words.imports.cancel}
        </Button>
      </div>
    </>
  )
}

function FailedStep({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  const { actions } = useApp()
  if (course.stage.kind !== 'failed') return null
  const { message, where, advice, lacksFiles } = course.stage.error
  return (
    <>
      <div className={styles.body} role="alert">
        <p>{message}</p>
        {where !== undefined && (
          <p className={styles.note}>
            {words.imports.where}: {where}
          </p>
        )}
        <p>{advice}</p>
        <p className={styles.note}>{words.errors.currentKept}</p>
      </div>
      <div className={styles.foot}>
        <Button variant="line" onPress={course.askAgain}>
          {words.imports.again}
        </Button>
        {lacksFiles && (
          <Button variant="line" onPress={() => actions.addFiles(course.files)}>
            {words.imports.addFiles}
          </Button>
        )}
        <span className={styles.spring} />
        <Button variant="primary" onPress={course.close} autoFocus>
          {words.imports.close}
        </Button>
      </div>
    </>
  )
}

function ReadyStep({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  const { stage, request, isStale } = course
  if (stage.kind !== 'ready' || !request) return null
  const { preview, problem } = stage
  const added = preview ? countsInWords(words, preview.added) : ''
  const isAwaiting = preview !== undefined && preview.awaiting > 0
  return (
    <>
      <div className={styles.body} aria-busy={isStale}>
        <div role="status" className={styles.summary}>
          {problem && <p>{problem.message}</p>}
          {preview && <Summary course={course} />}
          {!preview && !problem && <p>{words.imports.phases[course.progress?.phase ?? 'rows']}</p>}
        </div>
        <ImportPreviewParts course={course} />
      </div>
      <div className={styles.foot}>
        <Segmented
          label={words.imports.target}
          value={request.target}
          options={(['add', 'new'] as const).map((value) => ({ value, label: words.imports.targets[value] }))}
          onChange={(target) => course.change({ target })}
        />
        <span className={styles.spring} />
        <Button variant="line" onPress={course.close}>
          {words.imports.cancel}
        </Button>
        <Button variant="primary" isDisabled={added === '' || isStale || isAwaiting} onPress={course.take}>
          {isAwaiting
            ? words.imports.sayFirst
            : request.target === 'new'
              ? words.imports.make
              : !preview
                ? words.imports.targets.add
                : added === ''
                  ? words.imports.nothingNew
                  : words.imports.add(firstCount(words, preview?.added))}
        </Button>
      </div>
    </>
  )
}

/** The button names what there is most reason to name. */
function firstCount(
  words: ReturnType<typeof useWords>,
  counts: Readonly<Record<string, number>> | undefined,
): string {
  const first = words.imports.counted.find((collection) => (counts?.[collection] ?? 0) > 0)
  return first ? words.counts[first](counts?.[first] ?? 0) : ''
}

function Summary({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  if (course.stage.kind !== 'ready' || !course.stage.preview) return null
  const { preview } = course.stage
  const added = countsInWords(words, preview.added)
  const matched = countsInWords(words, preview.matched)
  if (added === '' && matched === '')
    return (
      <p className={styles.lead}>
        {preview.strangeLetters.length > 0 ? words.imports.noneReadYet : words.imports.noneFound}
      </p>
    )
  if (preview.awaiting > 0) {
    return (
      <>
        <p className={styles.lead}>{words.imports.awaiting[course.stage.summary.kind](preview.awaiting)}</p>
        <p className={styles.note}>{words.imports.awaitingNote}</p>
      </>
    )
  }
  return (
    <>
      <p className={styles.lead}>{added === '' ? words.imports.noneNew : words.imports.newOnes(added)}</p>
      {matched !== '' && <p className={styles.note}>{words.imports.matched(matched)}</p>}
    </>
  )
}
