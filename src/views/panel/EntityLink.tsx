/** The name of a thing on the map; choosing it shows it. */
import { useApp, useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import styles from './EntitySummary.module.css'

export function EntityLink({ id, children }: { readonly id: string; readonly children?: string }) {
  const map = useMap()
  const { view } = useApp()
  return (
    <button type="button" className={styles.link} onClick={() => view.select({ type: 'entity', id })}>
      {children ?? labelOf(map, id)}
    </button>
  )
}
