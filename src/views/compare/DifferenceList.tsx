/** The changes from one map to another: in sentences, in findings, and where letters stand. */
import { useMemo, useState } from 'react'
import { type ChangeLine, changeSentences } from '../../compare/changeSentences.ts'
import { diffFindingLists } from '../../compare/diffFindings.ts'
import { countDiff, diffMaps, isSameContent } from '../../compare/diffMaps.ts'
import { locate } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useFollowingFindings } from '../shared/useFollowingFindings.ts'
import { useWords } from '../words/words.tsx'
import { ChangeGrid } from './ChangeGrid.tsx'
import { ChangeMap } from './ChangeMap.tsx'
import styles from './CompareView.module.css'
import { FindingChanges } from './FindingChanges.tsx'

const kinds = ['all', 'added', 'removed', 'changed'] as const
const shownAtOnce = 60

interface DifferenceListProps {
  /** What is before and what after, in words. */
  readonly direction: string
  readonly before: RemitMap
  readonly after: RemitMap
  /** What is said when nothing differs. */
  readonly same?: string
}

export function DifferenceList({ direction, before, after, same }: DifferenceListProps) {
  const { compare: words } = useWords()
  const { analyst } = useApp()
  const lens = useView((state) => state.lens)
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const [shown, setShown] = useState(shownAtOnce)
  const diff = useMemo(() => diffMaps(before, after), [before, after])
  const lines = useMemo(() => changeSentences(before, after, diff), [before, after, diff])
  const were = useFollowingFindings(analyst, before, lens)
  const are = useFollowingFindings(analyst, after, lens)
  const areCurrent = were.areCurrent && are.areCurrent
  const found = useMemo(
    () => (areCurrent ? diffFindingLists(were.list, are.list) : undefined),
    [areCurrent, were.list, are.list],
  )
  const { added, removed, changed } = countDiff(diff)
  if (isSameContent(diff)) return <p className={styles.says}>{same ?? words.sameMap}</p>
  const wanted = lines.filter((line) => kind === 'all' || line.kind === kind)
  return (
    <>
      <p className={styles.says} role="status">
        <b>
          {lines.length === 0
            ? words.otherOrder
            : words.summary(added, removed, Math.max(changed, lines.length - added - removed))}
        </b>
        {found && found.came.length > 0 && <span>{` · ${words.came(found.came.length)}`}</span>}
        {found && found.went.length > 0 && <span>{` · ${words.went(found.went.length)}`}</span>}
        <span className={styles.direction}>{direction}</span>
      </p>
      <div className={styles.columns}>
        <section className={styles.section} aria-labelledby="what-changed">
          <div className={styles.sectionHead}>
            <h3 id="what-changed" className={styles.heading}>
              {words.changes}
            </h3>
            <Segmented
              label={words.changes}
              value={kind}
              options={kinds.map((value) => ({
                value,
                label: value === 'all' ? words.allKinds : words.kinds[value],
              }))}
              onChange={(value) => {
                setKind(value)
                setShown(shownAtOnce)
              }}
            />
          </div>
          <ul className={styles.plainList}>
            {wanted.slice(0, shown).map((line) => (
              <ChangeItem key={`${line.collection}/${line.entity}/${line.sentence}`} line={line} />
            ))}
          </ul>
          {wanted.length > shown && (
            <Button variant="line" onPress={() => setShown(shown + 500)}>
              {words.more(wanted.length - shown)}
            </Button>
          )}
        </section>
        {found ? <FindingChanges changes={found} /> : <LookingForFindings className={styles.quiet} />}
      </div>
      <ChangeGrid before={before} after={after} />
      <ChangeMap before={before} after={after} />
    </>
  )
}

function ChangeItem({ line }: { readonly line: ChangeLine }) {
  const { compare: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const sign = { added: '+', removed: '−', changed: '±' }[line.kind]
  const canOpen = line.entity !== '' && locate(map, line.entity) !== undefined
  return (
    <li className={`${styles.change} ${styles[line.kind]}`}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className="visually-hidden">{words.kinds[line.kind]}: </span>
      {canOpen ? (
        <button
          type="button"
          className={styles.sentence}
          onClick={() => view.select({ type: 'entity', id: line.entity })}
        >
          {line.sentence}
        </button>
      ) : (
        <span>{line.sentence}</span>
      )}
    </li>
  )
}
