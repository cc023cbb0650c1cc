/** Search over everything on the map; choosing a hit selects it. Ctrl or ⌘ K comes here from anywhere. */
import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './SearchBox.module.css'
import { type SearchHit, searchMap } from './searchMap.ts'

export function SearchBox() {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const list = useFindings()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const hits = useMemo(() => searchMap(map, list, text), [map, list, text])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const choose = (hit: SearchHit) => {
    view.select(hit.type === 'finding' ? { type: 'finding', id: hit.id } : { type: 'entity', id: hit.id })
    setText('')
  }

  return (
    <div className={styles.box} role="search">
      <ComboBox
        aria-label={words.search.label}
        items={hits}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={(key) => {
          const hit = hits.find(({ id }) => id === key)
          if (hit) choose(hit)
        }}
        allowsEmptyCollection={text.trim() !== ''}
        allowsCustomValue
        menuTrigger="input"
        defaultFilter={() => true}
      >
        <div className={styles.field}>
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          <Input ref={input} className={styles.input ?? ''} placeholder={words.search.placeholder} />
          <span className={styles.key} aria-hidden="true">
            {words.search.key}
          </span>
        </div>
        <Popover className={`${menu.popover} ${styles.popover}`} placement="bottom start">
          <ListBox<SearchHit>
            className={menu.menu ?? ''}
            renderEmptyState={() => <p className={styles.none}>{words.search.none(text.trim())}</p>}
          >
            {(hit) => (
              <ListBoxItem id={hit.id} textValue={hit.name} className={menu.item ?? ''}>
                <span className={styles.name}>{hit.name}</span>
                <span className={menu.second}>
                  {hit.type === 'finding' ? words.findings.one : words.entityNames[hit.collection]}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
