/** A suggested name, with what was typed in bold. */
import { Fragment } from 'react'
import styles from './MatchedName.module.css'
import { markMatches } from './rankNames.ts'

export function MatchedName({ name, typed }: { readonly name: string; readonly typed: string }) {
  return (
    <span>
      {markMatches(name, typed).map(({ text, matched, at }) =>
        matched ? (
          <b key={at} className={styles.matched}>
            {text}
          </b>
        ) : (
          <Fragment key={at}>{text}</Fragment>
        ),
      )}
    </span>
  )
}
