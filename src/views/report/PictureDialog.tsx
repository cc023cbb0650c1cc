/** Asks which picture, and as what, and saves it. */
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { markupText } from '../../report/markup.ts'
import { useScene } from '../map/useScene.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import dialog from '../shared/Dialog.module.css'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { useWords } from '../words/words.tsx'
import { pngOf, pngScale, reportMatrixSvg, sceneSvg, wholeScene } from './pictures.ts'
import { day, useLensWords, useReport } from './useReport.ts'

const whats = ['screen', 'map', 'matrix'] as const
const formats = ['svg', 'png1', 'png2', 'png3', 'png4'] as const
type What = (typeof whats)[number]
type Format = (typeof formats)[number]

interface PictureDialogProps {
  readonly first: What
  readonly onClose: () => void
}

export function PictureDialog({ first, onClose }: PictureDialogProps) {
  const { report: words } = useWords()
  const { actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { list: findings, areCurrent } = useLatestFindings()
  const scene = useScene()
  const content = useReport()
  const lensWords = useLensWords()
  const [what, setWhat] = useState<What>(first)
  const [format, setFormat] = useState<Format>('png2')
  const [problem, setProblem] = useState<string>()

  const filter = useView((state) => state.mapFilter)
  const drawn = useMemo(
    () => (what === 'map' ? wholeScene(map, findings, lens) : scene),
    [what, map, findings, lens, scene],
  )
  const svg = useMemo(() => {
    const isFiltered = what === 'screen' && Object.values(filter).some((wanted) => wanted.length > 0)
    const note = { date: day(new Date().toISOString()), lens: lensWords, isFiltered }
    return what === 'matrix' ? reportMatrixSvg(content, note, words) : sceneSvg(drawn, map.title, note, words)
  }, [what, filter, lensWords, content, words, drawn, map.title])
  const scale = Number(format.slice(3))
  const holds = [
    what === 'matrix'
      ? words.matrixHolds(Math.max(0, content.matrix.length - 1), content.counts.functions)
      : words.pictureHolds(drawn.counts),
    lensWords && words.through(lensWords, content.counts.inView, content.counts.remits),
    svg && format !== 'svg' && pngScale(svg, scale) < scale && words.pictureShrunk(pngScale(svg, scale)),
  ].filter((said) => said !== '' && said !== undefined && said !== false)

  const save = async () => {
    if (!svg) return setProblem(words.noMap)
    try {
      const isSvg = format === 'svg'
      actions.exportFile({
        title: map.title,
        extension: isSvg ? '.svg' : '.png',
        mediaType: isSvg ? 'image/svg+xml' : 'image/png',
        content: isSvg ? markupText(svg) : await pngOf(svg, scale),
      })
      onClose()
    } catch {
      setProblem(words.pictureFailed)
    }
  }

  return (
    <ModalOverlay
      className={dialog.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={dialog.modal ?? ''}>
        <Dialog className={dialog.dialog ?? ''}>
          <Heading slot="title" className={dialog.heading ?? ''}>
            {words.picture}
          </Heading>
          <ChoiceField
            label={words.pictureOf}
            value={what}
            choices={whats.map((value) => ({ value, label: words.pictureWhat[value] }))}
            onChoose={(value) => setWhat(value as What)}
            autoFocus
          />
          <ChoiceField
            label={words.pictureAs}
            value={format}
            choices={formats.map((value) => ({ value, label: words.pictureFormats[value] }))}
            onChoose={(value) => setFormat(value as Format)}
          />
          {areCurrent ? <p role="status">{holds.join(' ')}</p> : <LookingForFindings />}
          {problem && <p role="alert">{problem}</p>}
          <div className={dialog.actions}>
            <Button variant="primary" isDisabled={!areCurrent} onPress={() => void save()}>
              {words.savePicture}
            </Button>
            <Button onPress={onClose}>{words.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
