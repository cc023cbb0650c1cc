/** Names that are almost ones that are known: the same or not, one by one or all at once. */
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import type { ImportPreview } from './importSession.ts'
import near from './NearNamesPart.module.css'
import type { ImportCourse } from './useImport.ts'

interface NearNamesPartProps {
  readonly course: ImportCourse
  readonly preview: ImportPreview
}

export function NearNamesPart({ course, preview }: NearNamesPartProps) {
  const words = useWords()
  const { questions, unasked } = preview
  const same = new Set(course.request?.same)
  if (questions.length === 0) return null
  const answer = (key: string, isSame: boolean) =>
    course.change({ same: isSame ? [...same, key] : [...same].filter((one) => one !== key) })
  return (
    <section className={styles.part}>
      <div className={near.head}>
        <div>
          <h3>{words.imports.near(questions.length)}</h3>
          <p className={styles.note}>{words.imports.nearNote}</p>
        </div>
        <Button variant="line" onPress={() => course.change({ same: questions.map(({ key }) => key) })}>
          {words.imports.allSame}
        </Button>
        <Button variant="line" onPress={() => course.change({ same: [] })}>
          {words.imports.allDifferent}
        </Button>
      </div>
      <ul className={near.list}>
        {questions.map(({ key, name, other }) => (
          <li key={key} className={near.question}>
            <span className={near.names}>
              <b>{name}</b> <span className={styles.faint}>{words.imports.isLike}</span> {other.name}{' '}
              <span className={styles.faint}>
                ({other.isNew ? words.imports.alsoNew : words.imports.onTheMap})
              </span>
            </span>
            <Segmented
              label={words.imports.nearOf(name, other.name)}
              value={same.has(key) ? 'same' : 'different'}
              options={[
                { value: 'same', label: words.imports.same },
                { value: 'different', label: words.imports.different },
              ]}
              onChange={(value) => answer(key, value === 'same')}
            />
          </li>
        ))}
      </ul>
      {unasked > 0 && <p className={styles.note}>{words.imports.unasked(unasked)}</p>}
    </section>
  )
}
