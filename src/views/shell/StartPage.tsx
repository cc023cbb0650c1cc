/** The first visit: open a sample, start typing, or open a file. No tour. */
import { ArrowRight, BookOpen, FolderOpen, HardDrive, Keyboard } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { newId } from '../../model/ids.ts'
import { useApp, useDocument, useMap, useSave, useShell } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import { KeepingFromDisk } from './KeepingFromDisk.tsx'
import { KeptMaps, UnfinishedMaps } from './KeptMaps.tsx'
import styles from './StartPage.module.css'
import { StartPicture } from './StartPicture.tsx'

const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export function StartPage() {
  const words = useWords()
  const isOff = useSave(({ keeping }) => keeping === 'off')
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <UnfinishedMaps />
        <KeepingFromDisk />
        <div className={styles.lead}>
          <div>
            <h2 className={styles.heading}>{words.start.heading}</h2>
            <p className={styles.says}>{isOff ? words.kept.disk.lead : words.start.lead}</p>
          </div>
          <div className={styles.picture}>
            <StartPicture />
          </div>
        </div>
        <KeptMaps />
        <div className={styles.ways}>
          <Samples />
          <StartTyping />
          <OpenAFile />
        </div>
      </div>
      <p className={styles.foot}>
        <HardDrive size={18} strokeWidth={1.75} aria-hidden="true" />
        {words.start.promise}
      </p>
    </div>
  )
}

function Samples() {
  const words = useWords()
  const { actions } = useApp()
  const samples = useShell((state) => state.samples)
  return (
    <section className={styles.way}>
      <h2>
        <BookOpen {...icon} />
        {words.start.openSample}
      </h2>
      <p className={styles.note}>{words.start.sampleNote}</p>
      {samples.map((sample) => (
        <Button key={sample.id} className={styles.sample ?? ''} onPress={() => actions.openSample(sample.id)}>
          <b>{sample.title}</b>
          <span className={styles.counts}>
            {words.start.sampleCounts(sample.organisations, sample.functions, sample.remits)}
          </span>
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      ))}
    </section>
  )
}

/** The first remit of a new map: who, what, how. */
function StartTyping() {
  const words = useWords()
  const { actions, view } = useApp()
  const scheme = useMap().scheme
  const ids = { organisation: useId(), businessFunction: useId(), involvement: useId() }
  const [organisation, setOrganisation] = useState('')
  const [businessFunction, setBusinessFunction] = useState('')
  const [involvement, setInvolvement] = useState(scheme.involvements[0]?.id ?? '')
  const [wrong, setWrong] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const who = organisation.trim()
    const what = businessFunction.trim()
    if (who === '' || what === '') {
      setWrong(true)
      return
    }
    const organisationId = newId()
    const functionId = newId()
    actions.newMap()
    const done = actions.run({
      type: 'batch',
      name: 'quickAdd',
      commands: [
        { type: 'addOrganisation', organisation: { id: organisationId, name: who } },
        { type: 'addFunction', function: { id: functionId, name: what } },
        {
          type: 'addRemit',
          remit: { id: newId(), organisation: organisationId, function: functionId, involvement },
        },
      ],
    })
    if (done)
      view.set({ started: true, view: 'capture', captureList: 'remits', captureBegins: organisationId })
  }

  return (
    <section className={styles.way}>
      <h2>
        <Keyboard {...icon} />
        {words.start.startTyping}
      </h2>
      <p className={styles.note}>{words.start.typingNote}</p>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.field}>
          <label htmlFor={ids.organisation}>{words.start.organisation}</label>
          <input
            id={ids.organisation}
            className={styles.input}
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={ids.businessFunction}>{words.start.function}</label>
          <input
            id={ids.businessFunction}
            className={styles.input}
            value={businessFunction}
            onChange={(event) => setBusinessFunction(event.target.value)}
          />
        </div>
        <div className={styles.row}>
          <label className="visually-hidden" htmlFor={ids.involvement}>
            {words.start.involvement}
          </label>
          <select
            id={ids.involvement}
            className={styles.select}
            value={involvement}
            onChange={(event) => setInvolvement(event.target.value)}
          >
            {scheme.involvements.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
          <Button type="submit" variant="line" className={styles.add ?? ''}>
            {words.start.addFirst}
          </Button>
        </div>
        {wrong && (
          <p className={styles.error} role="alert">
            {words.start.needBoth}
          </p>
        )}
      </form>
    </section>
  )
}

function OpenAFile() {
  const words = useWords()
  const { actions } = useApp()
  const isKept = useSave(({ device }) => device.kind !== 'not-kept' && device.kind !== 'failed')
  // Something is open already: this page was come back to.
  const hasBegun = useSave(({ device: { kind } }) => ['saved', 'not-kept', 'reading'].includes(kind))
  const current = useDocument(({ map, revision }) =>
    hasBegun || map.remits.length > 0 || revision > 0 ? map.title : undefined,
  )
  return (
    <section className={styles.way}>
      <h2>
        <FolderOpen {...icon} />
        {words.start.openFile}
      </h2>
      <p className={styles.note}>{words.start.openNote}</p>
      <Button className={styles.sample ?? ''} onPress={actions.chooseFile}>
        <b>{words.start.chooseFile}</b>
        <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Button className={styles.sample ?? ''} onPress={() => actions.importFrom('ask')}>
        <b>{words.imports.paste}…</b>
        <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      {current !== undefined && (
        <Button className={styles.sample ?? ''} onPress={actions.carryOn}>
          <b>{words.start.continue}</b>
          <span className={styles.counts}>{words.start.continueNote(current, isKept)}</span>
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      )}
    </section>
  )
}
