/** The picture as headings and lists: the same nodes and lines, by organisation and by function. */
import type { Scene } from '../../canvas/scene.ts'
import { type OutlineSection, sceneOutline } from '../../canvas/sceneOutline.ts'
import { useWords } from '../words/words.tsx'
import styles from './MapOutline.module.css'
import { useSelectNode } from './useSelectNode.ts'

export function MapOutline({ scene }: { readonly scene: Scene }) {
  const { map: words } = useWords()
  const outline = sceneOutline(scene)
  return (
    <section
      className={styles.outline}
      aria-label={words.outline}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <Part heading={words.byOrganisation} sections={outline.organisations} scene={scene} />
      <Part heading={words.byFunction} sections={outline.functions} scene={scene} />
    </section>
  )
}

interface PartProps {
  readonly heading: string
  readonly sections: readonly OutlineSection[]
  readonly scene: Scene
}

function Part({ heading, sections, scene }: PartProps) {
  const { map: words } = useWords()
  const selectNode = useSelectNode(scene)
  return (
    <div>
      <h2 className={styles.heading}>{heading}</h2>
      {sections.map((section) => (
        <div key={section.id} className={styles.section}>
          <h3>
            <button type="button" className={styles.name} onClick={() => selectNode(section.id)}>
              {section.heading}
            </button>
            {section.marks.length > 0 && <span className={styles.marks}>{section.marks.join(' · ')}</span>}
          </h3>
          <ul className={styles.entries}>
            {section.entries.map((entry) => (
              <li key={entry.id}>
                {entry.isMarked ? <b>{`${entry.name}: ${entry.word}`}</b> : `${entry.word}: ${entry.name}`}
                {entry.overlap && <span className={styles.overlap}> · {words.legend.overlap}</span>}
              </li>
            ))}
            {section.relations.map(({ id, name, word }) => (
              <li key={id}>
                {word}: {name}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
