/** What the marks mean, with the letters of the scheme in use. */
import type { Sharing } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import cells from './MatrixCells.module.css'
import styles from './MatrixView.module.css'

interface MatrixLegendProps {
  readonly showsDisclaimed: boolean
  /** Whether differences from another state of the map are shown. */
  readonly compares: boolean
}

export function MatrixLegend({ showsDisclaimed, compares }: MatrixLegendProps) {
  const {
    matrix: { legend },
  } = useWords()
  const { scheme } = useMap()
  const withSharing = (sharing: Sharing) => scheme.involvements.find((one) => one.sharing === sharing)
  const [sole, open] = [withSharing('sole'), withSharing('open')]
  const handsOn = scheme.involvements.find(({ id }) => id === 'provides') ?? withSharing('parallel')
  const example = handsOn ?? sole ?? open
  const [one, other] = [example?.letter, (open ?? sole)?.letter]
  return (
    <div className={styles.legend}>
      <ul aria-label={legend.label}>
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
        <li className={styles.starts}>
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
        <li className={styles.starts}>
          <span className={cells.stack} aria-hidden="true">
            3
          </span>
          {legend.inside}
        </li>
        {compares && (
          <>
            <li className={styles.starts}>
              <b aria-hidden="true">+ {one}</b>
              {legend.came}
            </li>
            <li>
              <span aria-hidden="true">
                <b>−</b> <s>{one}</s>
              </span>
              {legend.went}
            </li>
            <li>
              <span aria-hidden="true">
                <s>{other}</s> <b>→ {one}</b>
              </span>
              {legend.other}
            </li>
            <li>
              <b aria-hidden="true">± {one}</b>
              {legend.details}
            </li>
          </>
        )}
      </ul>
    </div>
  )
}
