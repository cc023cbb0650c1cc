/**
 * Which list of the map the table shows: those used most stand side by side where there is room, the rest in a menu
 * that shows the one in use.
 */
import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type Collection, collections } from '../../model/entities.ts'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { Segmented } from '../shared/Segmented.tsx'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import styles from './CaptureToolbar.module.css'

const first = ['remits', 'organisations', 'functions'] as const

export function ListChoice() {
  const words = useWords()
  const { view } = useApp()
  const list = useView((state) => state.captureList)
  const choose = (captureList: Collection) =>
    view.set({
      captureList,
      captureOutline: undefined,
      captureSort: undefined,
      captureText: '',
      captureValues: {},
      captureGroup: undefined,
    })
  const beside: readonly Collection[] = useMediaQuery('(max-width: 639px)') ? [] : first
  const rest = collections.filter((one) => !beside.includes(one))
  const isAmongRest = rest.includes(list)
  return (
    <div className={styles.lists}>
      {beside.length > 0 && (
        <Segmented<Collection>
          label={words.capture.listsLabel}
          value={list}
          options={beside.map((value) => ({ value, label: words.capture.lists[value] }))}
          onChange={choose}
        />
      )}
      <MenuTrigger>
        <Button
          variant="line"
          className={`${styles.other} ${isAmongRest ? styles.inUse : ''}`}
          aria-label={isAmongRest ? words.capture.lists[list] : words.capture.moreLists}
        >
          {isAmongRest ? words.capture.lists[list] : words.capture.moreListsShort}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu
            className={menu.menu ?? ''}
            aria-label={words.capture.moreLists}
            selectionMode="single"
            selectedKeys={[list]}
            onAction={(key) => {
              const chosen = rest.find((one) => one === key)
              if (chosen) choose(chosen)
            }}
          >
            {rest.map((one) => (
              <MenuItem key={one} id={one} className={menu.item ?? ''}>
                {words.capture.lists[one]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
