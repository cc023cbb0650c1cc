/** The map of what changed, under the letters that say the same. */
import { useMemo } from 'react'
import type { RemitMap } from '../../model/remitMap.ts'
import { mapSvg } from '../../report/mapSvg.ts'
import { SvgPicture } from '../report/SvgPicture.tsx'
import { themeColours } from '../report/themeColours.ts'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import { changeScene } from './changeScene.ts'

export function ChangeMap({ before, after }: { readonly before: RemitMap; readonly after: RemitMap }) {
  const { compare: words } = useWords()
  const picture = useMemo(() => {
    const scene = changeScene(before, after, words.signed)
    return (
      scene &&
      mapSvg(scene, themeColours, { title: '', description: words.onMapHelp, foot: [words.onMapHelp] })
    )
  }, [before, after, words])
  if (!picture) return null
  return (
    <section className={styles.section} aria-labelledby="change-map">
      <h3 id="change-map" className={styles.heading}>
        {words.onMap}
      </h3>
      <div className={styles.changeMap}>
        <SvgPicture node={picture} />
      </div>
    </section>
  )
}
