/** One of a fixed few. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './Field.module.css'
import { FieldFrame } from './FieldFrame.tsx'
import menu from './Menu.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly content?: ReactNode
}

interface ChoiceFieldProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  readonly problem?: string | undefined
  readonly autoFocus?: boolean
}

export function ChoiceField({ label, help, value, choices, onChoose, problem, autoFocus }: ChoiceFieldProps) {
  return (
    <FieldFrame label={label} help={help} problem={problem} isGroup>
      {({ describedBy }) => (
        <Select
          aria-label={label}
          aria-describedby={describedBy}
          selectedKey={value}
          onSelectionChange={(key) => {
            if (key !== null && String(key) !== value) onChoose(String(key))
          }}
        >
          <Button className={styles.select ?? ''} autoFocus={autoFocus}>
            <SelectValue<Choice>>{({ selectedText }) => selectedText}</SelectValue>
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Popover className={menu.popover ?? ''} placement="bottom start">
            <ListBox className={menu.menu ?? ''} items={choices}>
              {(choice) => (
                <ListBoxItem id={choice.value} textValue={choice.label} className={menu.item ?? ''}>
                  {choice.content ?? choice.label}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </Select>
      )}
    </FieldFrame>
  )
}
