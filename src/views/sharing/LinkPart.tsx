/** The map in a link: offered only as long as mail and chats leave it whole. */
import { Copy, Send } from 'lucide-react'
import { useId, useMemo } from 'react'
import { longestLink, shareLink } from '../../exchange/share/shareLink.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ShareDialog.module.css'
import { canSend, useHandingOn } from './useHandingOn.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export function LinkPart({ map }: { readonly map: RemitMap }) {
  const words = useWords()
  const id = useId()
  const { copy, send } = useHandingOn()
  const { origin, pathname, protocol } = window.location
  const link = useMemo(() => shareLink(map, `${origin}${pathname}`), [map, origin, pathname])
  const isFile = protocol === 'file:'
  const fits = link.length < longestLink
  return (
    <section className={styles.way} aria-labelledby={id}>
      <h3 id={id}>{words.sharing.link}</h3>
      {isFile ? (
        <p>{words.sharing.linkFromFile}</p>
      ) : !fits ? (
        <p>{words.sharing.linkTooLong(link.length, longestLink)}</p>
      ) : (
        <>
          <p className={styles.note}>{words.sharing.linkNote}</p>
          <div className={styles.linkLine}>
            <input
              className={styles.link}
              aria-label={words.sharing.linkField}
              readOnly
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <span className={styles.note}>{words.sharing.linkLength(link.length)}</span>
          </div>
          <div className={styles.buttons}>
            <Button variant="primary" onPress={() => copy(link)}>
              <Copy {...icon} />
              {words.sharing.copyLink}
            </Button>
            {canSend() && (
              <Button variant="line" onPress={() => send({ title: map.title, url: link })}>
                <Send {...icon} />
                {words.sharing.sendLink}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
