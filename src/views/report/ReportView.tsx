/** What leaders read in two minutes, and what is printed: made anew from the map each time. */

import { Printer, Save } from 'lucide-react'
import { useMemo, useState } from 'react'
import { inShort } from '../../analysis/words/inFull.ts'
import { type ReportPart, reportParts } from '../../report/reportParts.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import bar from '../shared/ViewBar.module.css'
import { useWords } from '../words/words.tsx'
import { BoundaryPart } from './BoundaryPart.tsx'
import { ChangesPart } from './ChangesPart.tsx'
import { MatrixPart } from './MatrixPart.tsx'
import { OpenPart } from './OpenPart.tsx'
import { OrganisationsPart } from './OrganisationsPart.tsx'
import { PartsButton } from './PartsButton.tsx'
import { pageScene, sceneSvg } from './pictures.ts'
import styles from './ReportView.module.css'
import { SummaryPart } from './SummaryPart.tsx'
import { SvgPicture } from './SvgPicture.tsx'
import { themeColours } from './themeColours.ts'
import { useChangesSince } from './useChangesSince.ts'
import { pageFile, usePage } from './usePage.ts'
import { day, useLensWords, useReport } from './useReport.ts'

type Paper = 'a4' | 'a3'

export function ReportView() {
  const all = useWords()
  const { report: words } = all
  const { actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { list: findings, areCurrent } = useLatestFindings()
  const content = useReport()
  const buildPage = usePage()
  const changes = useChangesSince()
  const lensWords = useLensWords()
  const [shown, setShown] = useState<readonly ReportPart[]>(reportParts)
  const [paper, setPaper] = useState<Paper>('a4')
  const now = useMemo(() => new Date().toISOString(), [])
  const picture = useMemo(() => {
    if (!areCurrent) return undefined
    const note = { date: day(now), lens: lensWords }
    return sceneSvg(pageScene(map, findings, lens), map.title, note, words, themeColours)
  }, [map, findings, areCurrent, lens, now, lensWords, words])
  const shows = (part: ReportPart) => shown.includes(part)
  const leftOut = reportParts.filter(
    (part) => !shows(part) && (part !== 'changes' || changes.lines !== undefined),
  )
  const isComplete = areCurrent && !changes.isLooking
  const savePage = async () => {
    const { since, lines, found } = changes
    const told = since !== undefined &&
      lines && {
        heading: `${words.since} ${since}`,
        lines: [
          ...(lines.length === 0 ? [all.compare.sameMap] : lines.map(({ sentence }) => sentence)),
          ...(found?.came ?? []).map((finding) => `+ ${inShort(finding)}`),
          ...(found?.went ?? []).map((finding) => `− ${inShort(finding)}`),
        ],
      }
    const content = await buildPage(map, lens, { findings, parts: shown, changes: told || undefined })
    actions.exportFile({ title: map.title, ...pageFile, content })
  }
  return (
    <>
      <div className={bar.bar} data-screen-only="">
        <PartsButton shown={shown} onChange={setShown} />
        <span className={bar.spring} />
        <Segmented
          label={words.paper}
          value={paper}
          options={(['a4', 'a3'] as const).map((value) => ({ value, label: words.papers[value] }))}
          onChange={setPaper}
        />
        <Button variant="line" tip={words.pageHelp} isDisabled={!isComplete} onPress={() => void savePage()}>
          <Save size={17} strokeWidth={1.75} aria-hidden="true" />
          {words.savePage}
        </Button>
        <Button variant="primary" isDisabled={!isComplete} onPress={() => window.print()}>
          <Printer size={17} strokeWidth={1.75} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <section
        className={styles.scroller}
        aria-label={words.reportOf(map.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        data-printed=""
      >
        {areCurrent ? (
          <article className={`${styles.sheet} ${styles[paper]}`}>
            {!shows('summary') && lensWords !== '' && (
              <p>{words.through(lensWords, content.counts.inView, content.counts.remits)}</p>
            )}
            {shows('summary') && <SummaryPart content={content} lens={lensWords} madeAt={day(now)} />}
            {shows('boundaries') && <BoundaryPart agreements={content.agreements} />}
            {shows('open') && <OpenPart content={content} />}
            {shows('organisations') && <OrganisationsPart organisations={content.organisations} />}
            {shows('matrix') && <MatrixPart content={content} columnsPerTile={paper === 'a4' ? 16 : 36} />}
            {shows('map') && (
              <section className={styles.mapPage} aria-labelledby="report-map">
                <h2 id="report-map">{words.sections.map}</h2>
                {picture ? (
                  <div className={styles.picture}>
                    <SvgPicture node={picture} />
                  </div>
                ) : (
                  <p>{words.noMap}</p>
                )}
              </section>
            )}
            {shows('changes') && <ChangesPart changes={changes} />}
            {leftOut.length > 0 && <p className={styles.quiet}>{words.leftOut(leftOut)}</p>}
          </article>
        ) : (
          <LookingForFindings className={styles.looking} />
        )}
      </section>
    </>
  )
}
