/** Two views side by side: "41 agree, 9 differ, 6 claimed by one side only", and behind each count its list. */
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { comparePerspectives, type PerspectiveComparison, stated } from '../../compare/perspectives.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './Perspectives.module.css'
import { sayingInWords, viewName } from './sayingInWords.ts'

type Kind = keyof PerspectiveComparison
const kinds: readonly Kind[] = ['differ', 'agree', 'oneSideOnly']

interface ComparePerspectivesProps {
  readonly views: readonly [string, string]
  readonly onViews: (views: readonly [string, string]) => void
  /** After one of them was chosen, which selects its cell. */
  readonly onOpen?: () => void
}

export function ComparePerspectives({ views, onViews, onOpen }: ComparePerspectivesProps) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const says = words.perspectives
  const [kind, setKind] = useState<Kind>('differ')
  const comparison = comparePerspectives(map, views)
  const choices = [stated, ...map.perspectives.map(({ id }) => id)].map((id) => ({
    value: id === stated ? statedKey : id,
    label: viewName(map, id, words),
  }))
  const label = (one: Kind) => {
    const number = comparison[one].length
    return one === 'agree'
      ? says.agree(number)
      : one === 'differ'
        ? says.differ(number)
        : says.oneSide(number)
  }
  const pick = (index: 0 | 1) => (key: string) => {
    const chosen = key === statedKey ? stated : key
    onViews(index === 0 ? [chosen, views[1]] : [views[0], chosen])
  }
  return (
    <>
      <div className={styles.picks}>
        {([0, 1] as const).map((index) => (
          <ChoiceField
            key={index}
            label={index === 0 ? says.firstView : says.secondView}
            value={views[index] === stated ? statedKey : views[index]}
            choices={choices}
            onChoose={pick(index)}
          />
        ))}
      </div>
      {views[0] === views[1] ? (
        <p className={styles.quiet}>{says.needTwo}</p>
      ) : (
        <>
          <ToggleButtonGroup
            className={styles.counts ?? ''}
            aria-label={says.compare}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[kind]}
            onSelectionChange={(keys) => {
              const [chosen] = keys
              if (chosen !== undefined) setKind(chosen as Kind)
            }}
          >
            {kinds.map((one) => (
              <ToggleButton key={one} id={one} className={styles.count ?? ''}>
                {label(one)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <ul className={styles.things} aria-label={label(kind)}>
            {comparison[kind].length === 0 && <li className={styles.quiet}>{says.nothingHere}</li>}
            {comparison[kind].map((thing) => (
              <li key={`${thing.organisation} ${thing.function}`}>
                <button
                  type="button"
                  className={styles.thing}
                  onClick={() => {
                    const { organisation, function: about } = thing
                    view.select({ type: 'cell', functions: [about], organisations: [organisation] })
                    onOpen?.()
                  }}
                >
                  <b>
                    {labelOf(map, thing.organisation)} · {labelOf(map, thing.function)}
                  </b>
                  {views.map((id) => (
                    <span key={id} className={styles.quiet}>
                      {viewName(map, id, words)}: {sayingInWords(map, thing, id, words)}
                    </span>
                  ))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const statedKey = 'stated'
