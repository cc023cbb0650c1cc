/** What stands behind a finding besides its remits: its parties, their ties, the decisions, and who says what. */
import { Building2, Diamond, Link2 } from 'lucide-react'
import { type Finding, isOverlap } from '../../analysis/finding.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import { ShortList } from '../panel/ShortList.tsx'
import { useApp, useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { labelOf, labelsOf } from '../shared/labels.ts'
import panel from '../shared/Panel.module.css'
import { useWords } from '../words/words.tsx'
import styles from './FindingFacts.module.css'
import { namesInShort } from './namesInShort.ts'
import { sideName } from './sideName.ts'

export function FindingFacts({ finding }: { readonly finding: Finding }) {
  return (
    <>
      <Views finding={finding} />
      <Parties finding={finding} />
      <Ties ids={finding.ties} />
      <Decisions ids={finding.decisions} />
    </>
  )
}

/** Perspectives side by side: who says what about the same function, and of whom where it is about several. */
function Views({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const map = useMap()
  const { perspectives = [] } = finding
  if (perspectives.length === 0) return null
  const said = (perspective: string, stance: 'holds' | 'disclaims') => {
    const own = finding.remits
      .map((id) => entityById(map, 'remits', id))
      .filter((remit) => remit?.perspective === perspective && (remit.stance ?? 'holds') === stance)
    return map.scheme.involvements.flatMap((involvement) => {
      const of = own.filter((remit) => remit?.involvement === involvement.id)
      if (of.length === 0) return []
      const whom = [...new Set(of.map((remit) => remit?.organisation ?? ''))]
      const named =
        finding.organisations.length > 1 ? namesInShort(labelsOf(map, whom), words.findings.more) : ''
      return [{ involvement, whom: named === '' ? '' : `: ${named}` }]
    })
  }
  return (
    <div className={styles.views}>
      {perspectives.map((id) => (
        <section key={id} className={styles.view}>
          <h3 className={styles.speaker}>{words.findings.says(labelOf(map, id))}</h3>
          {said(id, 'holds').map(({ involvement, whom }) => (
            <p key={involvement.id} className={styles.claim}>
              <Letter involvement={involvement} />
              {involvement.label + whom}
            </p>
          ))}
          {said(id, 'disclaims').map(({ involvement, whom }) => (
            <p key={involvement.id} className={styles.claim}>
              {words.findings.notTheirs(involvement.label) + whom}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

function Parties({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const { sides = [] } = finding
  if (isOverlap(finding) || sides.length === 0) return null
  return (
    <>
      <h3 className={panel.heading}>{words.findings.parties}</h3>
      <ShortList className={panel.list} most={6}>
        {sides.map((side) => {
          const [only = ''] = side.organisations
          const isKind = side.kind !== undefined && side.organisations.length > 1
          const name =
            side.kind === undefined && side.organisations.length > 1
              ? side.organisations.map((id) => labelOf(map, id)).join(', ')
              : sideName(map, side)
          return (
            <li key={`${side.kind} ${only}`}>
              <button
                type="button"
                className={panel.row}
                onClick={() =>
                  view.select(
                    isKind && side.kind !== undefined
                      ? { type: 'kind', kind: side.kind }
                      : { type: 'entity', id: only },
                  )
                }
              >
                <Building2 size={18} strokeWidth={1.75} aria-hidden="true" />
                <span>{name}</span>
              </button>
            </li>
          )
        })}
      </ShortList>
    </>
  )
}

function Ties({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const ties = ids.map((id) => entityById(map, 'ties', id)).filter((tie) => tie !== undefined)
  if (ties.length === 0) return null
  return (
    <>
      <h3 className={panel.heading}>
        {words.findings.ties}
        <span className={panel.right}>{ties.length}</span>
      </h3>
      <ShortList className={panel.list} most={6}>
        {ties.map((tie) => {
          const facts = [
            tie.mode === undefined ? '' : (words.fields.options.mode?.[tie.mode] ?? tie.mode),
            tie.trust === undefined ? '' : words.findings.trust(tie.trust),
            tie.influence === undefined ? '' : words.findings.influence(tie.influence),
            tie.perspective === undefined ? '' : words.findings.saysShort(labelOf(map, tie.perspective)),
          ].filter((fact) => fact !== '')
          return (
            <li key={tie.id}>
              <button
                type="button"
                className={panel.row}
                onClick={() => view.select({ type: 'entity', id: tie.id })}
              >
                <Link2 size={18} strokeWidth={1.75} aria-hidden="true" />
                <span>
                  {labelOf(map, tie.id)}
                  {facts.length > 0 && <span className={styles.quiet}> · {facts.join(' · ')}</span>}
                </span>
              </button>
            </li>
          )
        })}
      </ShortList>
    </>
  )
}

function Decisions({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const decisions = ids.map((id) => entityById(map, 'decisions', id)).filter((one) => one !== undefined)
  if (decisions.length === 0) return null
  return (
    <>
      <h3 className={panel.heading}>{words.findings.decisions}</h3>
      <ShortList className={panel.list} most={6}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <button
              type="button"
              className={panel.row}
              onClick={() => view.select({ type: 'entity', id: decision.id })}
            >
              <Diamond size={18} strokeWidth={1.75} aria-hidden="true" />
              <span>
                {decision.title}
                {decision.date !== undefined && (
                  <span className={styles.quiet}> · {dateInWords(decision.date)}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ShortList>
    </>
  )
}
