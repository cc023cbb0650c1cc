/** What was agreed, read back to the room: the sentences as recorded, what is parked, what is still open. */
import { useLatestFindings, useMap } from '../shared/appContext.ts'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { useWords } from '../words/words.tsx'
import { type AgendaItem, itemNow } from './agenda.ts'
import styles from './Workshop.module.css'

interface ReadBackPageProps {
  readonly agenda: readonly AgendaItem[]
  readonly onBack: () => void
}

export function ReadBackPage({ agenda, onBack }: ReadBackPageProps) {
  const words = useWords()
  const says = words.workshop
  const map = useMap()
  const { list: findings, areCurrent } = useLatestFindings()
  const now = agenda.map((item) => ({ item, ...itemNow(map, findings, item) }))
  const agreed = [
    ...new Set(now.flatMap(({ agreements }) => agreements.filter(({ status }) => status === 'agreed'))),
  ]
  const parked = (areCurrent ? now : []).filter(({ finding }) => finding?.status === 'parked')
  const open = (areCurrent ? now : []).filter(
    ({ finding }) => finding?.status === 'open' || finding?.status === 'proposed',
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page, whatever of it has the focus
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onBack()
      }}
    >
      <h1 className={styles.title}>{says.readBack}</h1>
      <div className={styles.readBack}>
        {agreed.length === 0 && areCurrent && <p>{says.noneAgreed}</p>}
        <ol className={styles.agreed}>
          {agreed.map((agreement) => (
            <li key={agreement.id}>
              <p className={styles.statement}>{agreement.statement ?? agreement.title}</p>
              {agreement.reason && (
                <p className={styles.quiet}>{words.agreements.reasonWas(agreement.reason)}</p>
              )}
            </li>
          ))}
        </ol>
        {!areCurrent && <LookingForFindings />}
        <Rest title={says.parkedTitle} items={parked.map(({ item }) => item)} />
        <Rest title={says.openTitle} items={open.map(({ item }) => item)} />
      </div>
      <div className={styles.foot}>
        <p className={styles.quiet}>{says.keysOfReadBack}</p>
        <button type="button" className={styles.primary} data-first="" onClick={onBack}>
          {says.backToAgenda}
        </button>
      </div>
    </div>
  )
}

function Rest({ title, items }: { readonly title: string; readonly items: readonly AgendaItem[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h2 className={styles.restTitle}>{title}</h2>
      <ul className={styles.rest}>
        {items.map((item) => (
          <li key={item.id}>{item.sentence}</li>
        ))}
      </ul>
    </section>
  )
}
