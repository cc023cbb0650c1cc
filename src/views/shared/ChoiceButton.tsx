/** One of a fixed few, without a label of its own beside it. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import styles from './Field.module.css'
import menu from './Menu.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly content?: ReactNode
  /** What it means, in one sentence. */
  readonly help?: string | undefined
}

interface ChoiceButtonProps {
  readonly label: string
  readonly describedBy?: string | undefined
  /** Undefined while nothing is chosen. */
  readonly value: string | undefined
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  readonly autoFocus?: boolean | undefined
  readonly isInvalid?: boolean
}

export function ChoiceButton(props: ChoiceButtonProps) {
  const { label, value, choices, onChoose } = props
  return (
    <Select
      className={styles.choice ?? ''}
      aria-label={label}
      aria-describedby={props.describedBy}
      selectedKey={value ?? null}
      placeholder={props.placeholder ?? ''}
      isInvalid={props.isInvalid ?? false}
      onSelectionChange={(key) => {
        if (key !== null && String(key) !== value) onChoose(String(key))
      }}
    >
      <Button
        className={`${styles.select} ${props.isInvalid ? styles.isOpen : ''}`}
        autoFocus={props.autoFocus}
      >
        <SelectValue<Choice>>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom start">
        <ListBox className={menu.menu ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={menu.item ?? ''}>
              {choice.help === undefined ? (
                (choice.content ?? choice.label)
              ) : (
                <>
                  <Text slot="label" className={menu.named}>
                    {choice.content ?? choice.label}
                  </Text>
                  <Text slot="description" className={menu.meaning}>
                    {choice.help}
                  </Text>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
