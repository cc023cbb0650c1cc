/** Versions of this map: keep one under a name, compare with it, bring it back. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { isLongerThan, limitInWords, longestName } from '../../model/textLimits.ts'
import { type KeptVersion, useApp, useSave } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import field from '../shared/Field.module.css'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import type { EarlierStates } from './useEarlierStates.ts'
import { when } from './when.ts'

interface VersionListProps {
  readonly states: EarlierStates
  readonly onCompare: (id: string) => void
}

export function VersionList({ states, onCompare }: VersionListProps) {
  const { compare: words, kept } = useWords()
  const { actions, document, versions } = useApp()
  const isOff = useSave(({ keeping }) => keeping === 'off')
  const inFile = useSave((state) => state.versionsInFile)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const named = states.versions.filter(({ isAutomatic }) => !isAutomatic)
  const automatic = states.versions.filter(({ isAutomatic }) => isAutomatic)

  const keep = async () => {
    const given = name.trim()
    if (given === '') return setProblem(words.needsName)
    if (isLongerThan(given, longestName)) return setProblem(words.nameTooLong(limitInWords(longestName)))
    const isKept = await versions.keep(given)
    setProblem(isKept ? undefined : (isOff ? kept.disk.versionNotKept : words.notKept)(given))
    setName('')
    if (isKept) actions.notify({ text: words.kept(given), tone: 'plain' })
    await states.listAnew()
  }
  const bringBack = async (version: KeptVersion) => {
    const opened = document.store.getState().map.id
    const map = await versions.read(version.id)
    if (document.store.getState().map.id !== opened) return
    if (!map) return setProblem(words.unreadable)
    actions.run(
      { type: 'batch', name: 'bringBack', commands: [{ type: 'replaceContent', map }] },
      { notice: { text: words.broughtBack(version.name), tone: 'plain', undo: true } },
    )
  }
  const remove = async ({ id, name: gone }: KeptVersion) => {
    const isGone = await versions.remove(id)
    setProblem(isGone ? undefined : words.notDeleted(gone))
    if (isGone) actions.notify({ text: words.deleted(gone), tone: 'plain' })
    await states.listAnew()
  }

  const row = (version: KeptVersion) => (
    <li key={version.id} className={styles.versionRow}>
      <span className={styles.versionName}>
        {version.isAutomatic ? when(version.at) : version.name}
        {!version.isAutomatic && <small>{when(version.at)}</small>}
      </span>
      {!version.isAutomatic && (
        <label className={styles.check}>
          <input
            type="checkbox"
            aria-label={words.inFileNamed(version.name)}
            checked={inFile.has(version.id)}
            onChange={(event) => {
              const isIn = event.target.checked
              versions.setInFile(version.id, isIn)
              actions.announce(isIn ? words.goesInFile(version.name) : words.staysOutOfFile(version.name))
            }}
          />
          {words.inFile}
        </label>
      )}
      <Button
        variant="line"
        aria-label={words.compare(labelled(version))}
        onPress={() => onCompare(version.id)}
      >
        {words.compareShort}
      </Button>
      <Button
        variant="line"
        aria-label={words.bringBack(labelled(version))}
        onPress={() => void bringBack(version)}
      >
        {words.bringBackShort}
      </Button>
      {!version.isAutomatic && (
        <Button
          variant="icon"
          aria-label={words.delete(version.name)}
          tip={words.delete(version.name)}
          onPress={() => void remove(version)}
        >
          <Trash2 size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      )}
    </li>
  )
  return (
    <>
      <p className={styles.lead}>{isOff ? kept.disk.versionsLead : words.versionsLead}</p>
      <form
        className={styles.choose}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <label className={styles.chooseField}>
          {words.versionName}
          <input
            type="text"
            className={field.input}
            value={name}
            aria-invalid={problem !== undefined || undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button type="submit" variant="primary">
          {words.keep}
        </Button>
      </form>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <section className={styles.section} aria-labelledby="named-versions">
        <h3 id="named-versions" className={styles.heading}>
          {words.named}
        </h3>
        {named.length === 0 && <p className={styles.quiet}>{words.noneNamed}</p>}
        <ul className={styles.plainList}>{named.map(row)}</ul>
      </section>
      {automatic.length > 0 && (
        <section className={styles.section} aria-labelledby="automatic-versions">
          <h3 id="automatic-versions" className={styles.heading}>
            {words.automatic}
          </h3>
          <ul className={styles.plainList}>{automatic.map(row)}</ul>
        </section>
      )}
    </>
  )

  function labelled({ name: own, at, isAutomatic }: KeptVersion): string {
    return isAutomatic ? when(at) : own
  }
}
