/** Leaves a person without their name: known by their post alone, as reviews often want it. */
import type { Person } from '../../model/remitMap.ts'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import field from '../shared/Field.module.css'
import { useWords } from '../words/words.tsx'

export function PostOnly({ person }: { readonly person: Person }) {
  const { fields: words } = useWords()
  const { actions } = useApp()
  const { id, name, post } = person
  if (post === undefined || post === name) return null
  return (
    <div className={field.field}>
      <Button
        variant="line"
        onPress={() =>
          actions.run(
            { type: 'updatePerson', id, changes: { name: post } },
            { notice: { text: words.postOnlyDone(post), tone: 'plain', undo: true } },
          )
        }
      >
        {words.postOnly}
      </Button>
      <p className={field.help}>{words.postOnlyHelp(post)}</p>
    </div>
  )
}
