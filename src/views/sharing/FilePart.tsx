/** The map as a file of any format that can be written, with what each can't carry. */
import { Copy, Download, Send } from 'lucide-react'
import { useId, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Lens } from '../../analysis/finding.ts'
import { type ExportFormat, lossesOf } from '../../exchange/exportFormat.ts'
import { exportFormats } from '../../exchange/exports.ts'
import { serialiseMap } from '../../format/serialiseMap.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { lensInWords } from '../report/lensInWords.ts'
import { pageFile, usePage } from '../report/usePage.ts'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { countInView } from './countInView.ts'
import styles from './ShareDialog.module.css'
import { canSend, useHandingOn } from './useHandingOn.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type FormatId = keyof Words['sharing']['formats']

/** As in the register, with the two that are our own; one may take its time. */
interface FileChoice extends Pick<ExportFormat, 'extension' | 'mediaType' | 'followsLens'> {
  readonly id: FormatId
  write(map: RemitMap, lens: Lens): string | Uint8Array | Promise<string>
  readonly losses: readonly (keyof Words['sharing']['losses'])[]
}

const mapFile: FileChoice = {
  id: 'remitmap',
  extension: '.remitmap.json',
  mediaType: 'application/json',
  followsLens: false,
  write: serialiseMap,
  losses: ['nothing'],
}

interface FilePartProps {
  readonly map: RemitMap
  readonly isRedacted: boolean
  /** Of this very map; `{}` is all of it. */
  readonly lens: Lens
}

export function FilePart({ map, isRedacted, lens }: FilePartProps) {
  const words = useWords()
  const { actions } = useApp()
  const { copy, send } = useHandingOn()
  const id = useId()
  const buildPage = usePage()
  const page: FileChoice = {
    id: 'page',
    ...pageFile,
    followsLens: true,
    write: (one, through) => buildPage(one, through),
    losses: ['no-versions'],
  }
  const formats: readonly FileChoice[] = [mapFile, page, ...exportFormats]
  const [chosen, setChosen] = useState('remitmap')
  const format = formats.find((one) => one.id === chosen) ?? mapFile
  const { extension, mediaType } = format
  const isCut = format.followsLens && (lens.at !== undefined || lens.perspective !== undefined)
  const lensWords = lensInWords(words.report, map, lens)
  const shared = isRedacted ? words.sharing.redactedTitle(map.title) : map.title
  const title = isCut ? words.sharing.cutTitle(shared, lensWords) : shared
  const all = map.remits.length
  const holds = isCut
    ? words.sharing.fileHoldsSome(lensWords, countInView(map, lens), all, format.id === 'page')
    : format.id === 'agreements-csv'
      ? words.sharing.fileHoldsAgreements(map.agreements.length)
      : words.sharing.fileHoldsAll(all)
  const write = async () => format.write(map, lens)
  const isBinary = extension === '.xlsx'
  // Made only to ask whether the device would take such a file.
  const sample = new File([''], `map${extension}`, { type: mediaType.split(';')[0] ?? '' })
  return (
    <section className={styles.way} aria-labelledby={id}>
      <h3 id={id}>{words.sharing.file}</h3>
      <RadioGroup value={chosen} onChange={setChosen} className={styles.formats ?? ''}>
        <Label className="visually-hidden">{words.sharing.format}</Label>
        {formats.map(({ id: formatId, losses }) => (
          <Radio key={formatId} value={formatId} className={styles.format ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              <span className={styles.formatName}>{words.sharing.formats[formatId]}</span>
              <span className={styles.note}>
                {lossesOf(losses, map)
                  .map((loss) => words.sharing.losses[loss])
                  .join(' ')}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <p aria-live="polite" className={styles.note}>
        {holds}
      </p>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          onPress={async () => actions.exportFile({ title, extension, mediaType, content: await write() })}
        >
          <Download {...icon} />
          {words.sharing.save}
        </Button>
        {!isBinary && (
          <Button variant="line" onPress={async () => copy(String(await write()))}>
            <Copy {...icon} />
            {words.sharing.copy}
          </Button>
        )}
        {canSend(sample) && (
          <Button
            variant="line"
            onPress={async () => {
              const content = await write()
              const part = typeof content === 'string' ? content : new Uint8Array(content)
              send({ title, files: [new File([part], `map${extension}`, { type: sample.type })] })
            }}
          >
            <Send {...icon} />
            {words.sharing.send}
          </Button>
        )}
      </div>
    </section>
  )
}
