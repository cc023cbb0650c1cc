/** What the letters mean, and what they become on a map that uses others. */
import { type PresetName, presetNames, presetScheme } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { Letter } from '../shared/Letter.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import type { ImportPreview } from './importSession.ts'
import letters from './LettersPart.module.css'
import type { ImportCourse } from './useImport.ts'
import { isMapped } from './useInvolvementAfter.ts'

interface LettersPartProps {
  readonly course: ImportCourse
  readonly preview: ImportPreview
}

export function LettersPart({ course, preview }: LettersPartProps) {
  const words = useWords()
  const map = useMap()
  const { request } = course
  const hasLetters = Object.keys(preview.uses).length > 0 || preview.strangeLetters.length > 0
  if (!request || !hasLetters) return null
  const { choices, target, involvements } = request
  const { scheme } = preview
  const used = scheme.involvements.filter(({ id }) => preview.uses[id] !== undefined)
  const canSwitch = target === 'add' && !preview.schemeFits && map.remits.length === 0
  const maps = isMapped(request, preview, map.remits.length > 0)
  const isPreset = presetNames.some((name) => name === scheme.name)
  const own = map.scheme
  const guessed = course.stage.kind === 'ready' ? course.stage.summary.choices : undefined
  const isGuessed =
    guessed?.kind === 'sheets' && guessed.scheme.name === scheme.name && scheme.name !== own.name
  return (
    <section className={styles.part}>
      <h3>{words.imports.lettersHeading}</h3>
      {choices.kind === 'sheets' && (
        <div className={letters.scheme}>
          <ChoiceField
            label={words.imports.scheme}
            value={isPreset ? scheme.name : 'own'}
            choices={[
              ...(presetNames.some((name) => name === own.name)
                ? []
                : [{ value: 'own', label: words.imports.schemeOfMap(own.name) }]),
              ...presetNames.map((name) => ({
                value: name,
                label: name === own.name ? words.imports.schemeOfMap(name) : name,
              })),
            ]}
            onChoose={(name) => {
              const chosen = name === 'own' || name === own.name ? own : presetScheme(name as PresetName)
              const involvement = chosen.involvements.some(({ id }) => id === choices.involvement)
                ? choices.involvement
                : ''
              course.change({
                choices: { ...choices, scheme: chosen, involvement, letters: {} },
                involvements: {},
              })
            }}
          />
        </div>
      )}
      {isGuessed && <p className={styles.note}>{words.imports.fitsBetter(scheme.name, own.name)}</p>}
      {canSwitch && (
        <>
          <p className={styles.note}>{words.imports.switchNote}</p>
          <Segmented
            label={words.imports.switchLabel}
            value={request.scheme}
            options={[
              { value: 'incoming', label: words.imports.switchScheme(scheme.name) },
              { value: 'map', label: words.imports.keepScheme(own.name) },
            ]}
            onChange={(value) => course.change({ scheme: value })}
          />
        </>
      )}
      {maps && <p>{words.imports.mapsTo}</p>}
      <ul className={letters.list}>
        {used.map((one) => (
          <li key={one.id} className={letters.letter}>
            <Letter involvement={one} />
            <span>
              {one.label}{' '}
              <span className={styles.faint}>· {words.imports.uses(preview.uses[one.id] ?? 0)}</span>
            </span>
            {maps && (
              <label className={letters.becomes}>
                <span className="visually-hidden">{words.imports.becomes(one.label)}</span>
                <span aria-hidden="true">→</span>
                <select
                  className={letters.select}
                  value={involvements[one.id] ?? preview.suggested[one.id] ?? ''}
                  onChange={(event) =>
                    course.change({ involvements: { ...involvements, [one.id]: event.target.value } })
                  }
                >
                  {own.involvements.map(({ id, letter, label }) => (
                    <option key={id} value={id}>
                      {letter} {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
      {target === 'new' && <p className={styles.note}>{words.imports.newScheme(scheme.name)}</p>}
    </section>
  )
}
