/** Which parts the report has: each can be switched off. */
import { ListChecks } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type ReportPart, reportParts } from '../../report/reportParts.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'

interface PartsButtonProps {
  readonly shown: readonly ReportPart[]
  readonly onChange: (shown: readonly ReportPart[]) => void
}

export function PartsButton({ shown, onChange }: PartsButtonProps) {
  const { report: words } = useWords()
  return (
    <MenuTrigger>
      <Button variant="line">
        <ListChecks size={17} strokeWidth={1.75} aria-hidden="true" />
        {words.parts(shown.length, reportParts.length)}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom start">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.sectionsLabel}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) =>
            onChange(reportParts.filter((part) => keys === 'all' || keys.has(part)))
          }
        >
          {reportParts.map((part) => (
            <MenuItem
              key={part}
              id={part}
              textValue={words.sections[part]}
              className={`${menu.item} ${menu.tick}`}
            >
              {words.sections[part]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
