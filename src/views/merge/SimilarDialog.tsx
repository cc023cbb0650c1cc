/** All pairs of things on the map whose names may mean one: each is merged, or told apart for good. */
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { indexNames } from '../../compare/similarNames.ts'
import { mergeable } from '../../edit/mergeEntities.ts'
import type { Collection } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import dialogStyles from '../shared/Dialog.module.css'
import { labelOf } from '../shared/labels.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import { useWords } from '../words/words.tsx'
import styles from './Merge.module.css'
import { MergeDialog } from './MergeDialog.tsx'

interface SimilarPair {
  readonly collection: Collection
  readonly first: string
  readonly second: string
}

const mostShown = 100

export function SimilarDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const apart = useView((state) => state.toldApart)
  const [merging, setMerging] = useState<SimilarPair>()
  const all = useMemo(() => similarPairs(map), [map])
  const pairs = all.filter((pair) => !apart.includes(keyOf(pair)))
  return (
    <>
      <ModalOverlay
        className={dialogStyles.overlay ?? ''}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        isDismissable
      >
        <Modal className={`${dialogStyles.modal} ${styles.wide}`}>
          <Dialog className={dialogStyles.dialog ?? ''}>
            <Heading slot="title" className={dialogStyles.heading ?? ''}>
              {words.capture.similarTitle}
            </Heading>
            <p role="status">
              {pairs.length === 0 ? words.capture.similarNone : words.capture.similarCount(pairs.length)}
            </p>
            {mergeable
              .filter((collection) => pairs.some((pair) => pair.collection === collection))
              .map((collection) => (
                <section key={collection}>
                  <h3 className={styles.legend}>{words.capture.lists[collection]}</h3>
                  <ul>
                    {pairs
                      .filter((pair) => pair.collection === collection)
                      .slice(0, mostShown)
                      .map((pair) => (
                        <li key={keyOf(pair)} className={styles.pair}>
                          <span className={styles.both}>
                            <One id={pair.first} />
                            <One id={pair.second} />
                          </span>
                          <Button
                            variant="line"
                            aria-label={words.capture.mergeThese(
                              labelOf(map, pair.first),
                              labelOf(map, pair.second),
                            )}
                            onPress={() => setMerging(pair)}
                          >
                            {words.capture.mergeDo}…
                          </Button>
                          <Button
                            aria-label={words.capture.theseDiffer(
                              labelOf(map, pair.first),
                              labelOf(map, pair.second),
                            )}
                            onPress={() => view.set({ toldApart: [...apart, keyOf(pair)] })}
                          >
                            {words.capture.theyDiffer}
                          </Button>
                        </li>
                      ))}
                  </ul>
                </section>
              ))}
            <div className={dialogStyles.actions}>
              <Button variant="line" autoFocus onPress={onClose}>
                {words.capture.similarClose}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
      {merging && <MergeDialog {...merging} onClose={() => setMerging(undefined)} />}
    </>
  )
}

function One({ id }: { readonly id: string }) {
  const words = useWords()
  const map = useMap()
  const remits = remitsOf(map.remits, id).length
  return (
    <span>
      {labelOf(map, id)} <span className={styles.quiet}>{words.counts.remits(remits)}</span>
    </span>
  )
}

function keyOf({ first, second }: SimilarPair): string {
  return `${first} ${second}`
}

function similarPairs(map: RemitMap): SimilarPair[] {
  return mergeable.flatMap((collection) => {
    const things = namedEntries(map, [collection]).map(({ id, name, otherNames }) => ({
      id,
      names: [name, ...otherNames],
    }))
    return indexNames(things)
      .pairs()
      .map(({ first, second }) => ({ collection, first, second }))
  })
}
