/** What the marks mean, with the letters of the scheme in use. */
import type { Sharing } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import cells from './MatrixCells.module.css'
import styles from './MatrixView.module.css'

export function MatrixLegend({ showsDisclaimed }: { readonly showsDisclaimed: boolean }) {
  const {
    matrix: { legend },
  } = useWords()
  const { scheme } = useMap()
  const withSharing = (sharing: Sharing) => scheme.involvements.find((one) => one.sharing === sharing)
  const [sole, open] = [withSharing('sole'), withSharing('open')]
  const handsOn = scheme.involvements.find(({ id }) => id === 'provides') ?? withSharing('parallel')
  const example = handsOn ?? sole ?? open
  return (
    <ul className={styles.legend} aria-label={legend.label}>
      {sole && (
        <li>
          <Letter involvement={sole} />
          {inSentence(sole.label)}
        </li>
      )}
      {handsOn && (
        <li>
          <Letter involvement={handsOn} />
          {legend.parallel}
        </li>
      )}
      {open && (
        <li>
          <Letter involvement={open} />
          {legend.open}
        </li>
      )}
      <li className={styles.separator} aria-hidden="true" />
      <li>
        <Letter involvement={example} overlap />
        {legend.overlap}
      </li>
      <li>
        <Letter involvement={example} noSource />
        {legend.noSource}
      </li>
      <li>
        <Letter involvement={example} differs />
        {legend.differ}
      </li>
      <li>
        <Letter involvement={example} limited />
        {legend.limited}
      </li>
      {showsDisclaimed && (
        <li>
          <Letter involvement={example} disclaimed />
          {legend.disclaimed}
        </li>
      )}
      <li className={styles.separator} aria-hidden="true" />
      <li>
        <span className={cells.stack} aria-hidden="true">
          3
        </span>
        {legend.inside}
      </li>
    </ul>
  )
}
