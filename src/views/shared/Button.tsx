/**
 * The one button of the app, in four weights. An icon button needs an `aria-label`; `tip` shows it on hover and focus.
 * A button that has the focus when there is nothing left for it to do (the last step is undone) keeps it until one goes
 * on: it does nothing and says that it can't be pressed, but the place on the page is not lost.
 */
import { type ReactNode, type Ref, useState } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import styles from './Button.module.css'
import tips from './Tip.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly variant?: 'quiet' | 'line' | 'primary' | 'icon'
  readonly tip?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly className?: string
  readonly children: ReactNode
}

export function Button({ variant = 'quiet', tip, className = '', children, ...rest }: ButtonProps) {
  const { isDisabled = false, onFocusChange, onPress, ...others } = rest
  const [hasFocus, setHasFocus] = useState(false)
  const isIdle = isDisabled && hasFocus
  const variantClass = variant === 'quiet' ? '' : (styles[variant] ?? '')
  const button = (
    <AriaButton
      {...others}
      {...(isIdle ? { 'aria-disabled': true } : {})}
      {...(onPress && !isIdle ? { onPress } : {})}
      isDisabled={isDisabled && !hasFocus}
      onFocusChange={(isFocused) => {
        setHasFocus(isFocused)
        onFocusChange?.(isFocused)
      }}
      className={`${styles.button} ${variantClass} ${className}`}
    >
      {children}
    </AriaButton>
  )
  if (!tip) return button
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className={tips.tip ?? ''} offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  )
}
