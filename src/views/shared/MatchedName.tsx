/** A suggested name, with what was typed in bold. */
import { Fragment } from 'react'
import styles from './MatchedName.module.css'
import { markMatches } from './rankNames.ts'

export function MatchedName({ name, typed }: { readonly name: string; readonly typed: string }) {
  return (
    <span>
      {markMatches(name, typed).map(({ text, matched }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name have no other identity
        return matched ? (
          <b key={index} className={styles.matched}>
            {text}
          </b>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        )
      })}
    </span>
  )
}
