/** The one button of the app, in four weights. An icon button needs an `aria-label`; `tip` shows it on hover and focus. */
import type { ReactNode, Ref } from 'react'
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
  const variantClass = variant === 'quiet' ? '' : (styles[variant] ?? '')
  const button = (
    <AriaButton {...rest} className={`${styles.button} ${variantClass} ${className}`}>
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
