/** Organisations of one kind together, as the map shows them: who they are, and what they hold between them. */
import { Layers2 } from 'lucide-react'
import { countInWords, pluralOf } from '../../analysis/words/plainEnglish.ts'
import type { Remit } from '../../model/remitMap.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import frame from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { remitsOf } from '../shared/remitIndex.ts'
import { remitMarks } from '../shared/remitMarks.ts'
import { useOverlaps } from '../shared/useOverlaps.ts'
import { useWords } from '../words/words.tsx'
import { EntityLink } from './EntityLink.tsx'
import styles from './EntitySummary.module.css'
import { FindingLinks } from './FindingLinks.tsx'
import { ShortList } from './ShortList.tsx'

export function KindPanel({ kind }: { readonly kind: string }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const currentView = useView((state) => state.view)
  const expandedKinds = useView((state) => state.expandedKinds)
  const isExpanded = expandedKinds.includes(kind)
  const findings = useFindings()
  const members = map.organisations.filter((organisation) => organisation.kind === kind)
  const memberIds = new Set(members.map(({ id }) => id))
  const remits = members.flatMap(({ id }) => remitsOf(map.remits, id))
  const overlapping = useOverlaps()
  const title = pluralOf(kind)
  const shown = title.charAt(0).toLocaleUpperCase('en-GB') + title.slice(1)
  return (
    <PanelFrame
      head={
        <>
          <Layers2 size={20} strokeWidth={1.6} aria-hidden="true" />
          <span className={frame.what}>{words.entity.kind}</span>
        </>
      }
      foot={
        <>
          <Button
            variant="line"
            onPress={() =>
              view.set({
                view: 'map',
                expandedKinds: isExpanded
                  ? expandedKinds.filter((one) => one !== kind)
                  : [...expandedKinds, kind],
              })
            }
          >
            {isExpanded ? words.entity.showTogether : words.entity.showOneByOne}
          </Button>
          {currentView !== 'map' && (
            <Button variant="line" onPress={() => view.set({ view: 'map' })}>
              {words.entity.showOnMap}
            </Button>
          )}
        </>
      }
    >
      <h2 className={styles.name}>{words.entity.kindTitle(shown, members.length)}</h2>
      {members.length === 0 && <p className={styles.quiet}>{words.entity.noMembers}</p>}
      {map.scheme.involvements.map((involvement) => {
        const held = remits.filter((remit) => remit.involvement === involvement.id)
        if (held.length === 0) return null
        return (
          <section key={involvement.id}>
            <h3 className={frame.heading}>{involvement.label}</h3>
            <ShortList className={styles.rows}>
              {byFunction(held).map(({ id, remits: ofFunction, organisations }) => {
                const [first] = ofFunction
                return (
                  <li key={id} className={styles.remit}>
                    <span className={styles.letter}>
                      {first && (
                        <Letter
                          {...remitMarks(map, first, overlapping)}
                          overlap={ofFunction.some((remit) => overlapping.has(remit.id))}
                        />
                      )}
                    </span>
                    <span>
                      <EntityLink id={id} />
                      <span className={styles.detail}>
                        {words.entity.heldByMembers(organisations, members.length)}
                        {` · ${countInWords(ofFunction.length)} ${words.entity.remits(ofFunction.length)}`}
                      </span>
                    </span>
                  </li>
                )
              })}
            </ShortList>
          </section>
        )
      })}
      <FindingLinks
        findings={findings.filter(({ organisations }) => organisations.some((id) => memberIds.has(id)))}
      />
      <h3 className={frame.heading}>
        {words.entity.members}
        <span className={frame.right}>{members.length}</span>
      </h3>
      <ShortList className={styles.rows}>
        {members.map(({ id }) => (
          <li key={id} className={styles.related}>
            <EntityLink id={id} />
          </li>
        ))}
      </ShortList>
    </PanelFrame>
  )
}

/** The functions of these remits, each with its remits and how many organisations hold it, most held first. */
function byFunction(remits: readonly Remit[]): { id: string; remits: Remit[]; organisations: number }[] {
  const groups = new Map<string, Remit[]>()
  for (const remit of remits) {
    const list = groups.get(remit.function)
    if (list) list.push(remit)
    else groups.set(remit.function, [remit])
  }
  return [...groups]
    .map(([id, list]) => ({
      id,
      remits: list,
      organisations: new Set(list.map(({ organisation }) => organisation)).size,
    }))
    .sort((a, b) => b.organisations - a.organisations)
}
