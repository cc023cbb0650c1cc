/** From a party in the side panel, in any view, to a new relationship of it. */
import { Link2 } from 'lucide-react'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './RelationshipFacts.module.css'

export function AddRelationshipButton() {
  const { relationships: words } = useWords()
  const { view } = useApp()
  return (
    <p className={styles.add}>
      <Button variant="line" onPress={() => view.set({ dialog: 'relationship' })}>
        <Link2 size={16} strokeWidth={1.75} aria-hidden="true" />
        {words.addTo}
      </Button>
    </p>
  )
}
