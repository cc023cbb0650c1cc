/** The form of the side panel: every field of the entity, each handed over as soon as one leaves it. */
import type { Ref } from 'react'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Person } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './EntityForm.module.css'
import { FieldEditor } from './FieldEditor.tsx'
import { type Field, fieldTable } from './fields.ts'
import { PostOnly } from './PostOnly.tsx'

export function EntityForm({
  collection,
  entity,
  ref,
  onEscape,
}: {
  readonly collection: Collection
  readonly entity: Entity
  readonly ref: Ref<HTMLFormElement>
  /** Escape that no field has used up for itself. */
  readonly onEscape: () => void
}) {
  const words = useWords()
  const map = useMap()
  const fields: readonly Field[] = fieldTable[collection]
  return (
    <form
      ref={ref}
      className={styles.form}
      aria-label={words.entity.form(labelOf(map, entity.id))}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // What a field opens elsewhere on the page closes itself.
        if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
        event.stopPropagation()
        onEscape()
      }}
    >
      {fields.map((field, index) => (
        <FieldEditor
          key={field.field}
          collection={collection}
          entity={entity}
          field={field}
          autoFocus={index === 0}
        />
      ))}
      {collection === 'people' && <PostOnly person={entity as Person} />}
    </form>
  )
}
