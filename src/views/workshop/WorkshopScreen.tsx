/**
 * Projector mode: the agenda, then one finding at a time, then what was agreed, read back. Text of 32 px and more, no
 * toolbars, no private notes. Everything by keyboard; Escape leaves to where one was.
 */
import { useEffect, useRef, useState } from 'react'
import { useApp, useLatestFindings, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { AgendaPage } from './AgendaPage.tsx'
import { type AgendaItem, chosenAtFirst, openFindings } from './agenda.ts'
import { FindingPage } from './FindingPage.tsx'
import { focusFirst } from './focusFirst.ts'
import { ReadBackPage } from './ReadBackPage.tsx'
import styles from './Workshop.module.css'

export function WorkshopScreen() {
  const words = useWords()
  const { view } = useApp()
  const { list: findings, areCurrent } = useLatestFindings()
  const [marked, setChosen] = useState<readonly string[]>()
  const proposed = openFindings(findings)
    .slice(0, chosenAtFirst)
    .map(({ id }) => id)
  const chosen = marked ?? proposed
  const [agenda, setAgenda] = useState<readonly AgendaItem[]>()
  const [minutes, setMinutes] = useState(10)
  const [at, setAt] = useState(0)
  const screen = useRef<HTMLElement>(null)
  const agreeing = useView((state) => state.agreeing)

  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    view.set({ presenting: false })
  }
  const start = () => {
    const list = findings.filter(({ id }) => chosen.includes(id))
    if (list.length === 0 || !areCurrent) return
    setAgenda(list)
    setAt(0)
    // Allowed or not: the page is as good in a window.
    void document.documentElement.requestFullscreen?.().catch(() => undefined)
  }

  // Whatever is shown next, the keys go on working.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the page
  useEffect(() => {
    if (!screen.current?.contains(document.activeElement) || document.activeElement === screen.current) {
      focusFirst(screen.current)
    }
    // A page begins with its headline, however far down the one before was read.
    screen.current?.scrollTo({ top: 0 })
  }, [agenda, at])

  // What had the focus may go with what was done, as the button that applies does: the keys must not go with it.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) {
        focusFirst(screen.current)
      }
    }, 150)
    return () => clearTimeout(timer)
  })

  const item = agenda?.[at]
  return (
    <main
      ref={screen}
      id="main"
      tabIndex={-1}
      className={styles.screen}
      aria-label={words.workshop.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || agreeing?.open) return
        leave()
      }}
    >
      {!agenda && (
        <AgendaPage
          chosen={chosen}
          onChosen={setChosen}
          minutes={minutes}
          onMinutes={setMinutes}
          onStart={start}
        />
      )}
      {agenda && item && (
        <FindingPage
          key={item.id}
          item={item}
          at={at}
          all={agenda.length}
          minutes={minutes}
          onGo={(to) => setAt(Math.max(0, Math.min(agenda.length, to)))}
          onReadBack={() => setAt(agenda.length)}
        />
      )}
      {agenda && !item && <ReadBackPage agenda={agenda} onBack={() => setAt(agenda.length - 1)} />}
    </main>
  )
}
