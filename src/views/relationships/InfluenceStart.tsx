/** Before a party is chosen: what this page says, and parties to begin with. */
import { useMemo } from 'react'
import { biggestHolders } from '../../analysis/biggestHolders.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './InfluenceLists.module.css'

const mostOrganisations = 12
const mostPeople = 6

export function InfluenceStart({ onChoose }: { readonly onChoose: (party: string) => void }) {
  const words = useWords()
  const says = words.relationships.influence
  const map = useMap()
  const lens = useView((state) => state.lens)
  const holders = useMemo(() => biggestHolders(map, lens, mostOrganisations), [map, lens])
  const people = map.people.slice(0, mostPeople)
  if (holders.length + people.length === 0) return <p className={styles.intro}>{says.noParties}</p>
  return (
    <>
      <p className={styles.intro}>{says.nothingChosen}</p>
      <div className={styles.begin}>
        {holders.length > 0 && (
          <Parties heading={says.biggestHolders}>
            {holders.map(({ organisation, remits, alike }) => (
              <li key={organisation}>
                <button type="button" onClick={() => onChoose(organisation)}>
                  <span>{labelOf(map, organisation)}</span>
                  <span className={styles.count}>{says.remits(remits, alike)}</span>
                </button>
              </li>
            ))}
          </Parties>
        )}
        {people.length > 0 && (
          <Parties heading={says.people}>
            {people.map(({ id, post }) => (
              <li key={id}>
                <button type="button" onClick={() => onChoose(id)}>
                  <span>{labelOf(map, id)}</span>
                  {post !== undefined && post !== labelOf(map, id) && (
                    <span className={styles.count}>{post}</span>
                  )}
                </button>
              </li>
            ))}
          </Parties>
        )}
      </div>
    </>
  )
}

function Parties({ heading, children }: { readonly heading: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul>{children}</ul>
    </section>
  )
}
