/**
 * The map: opens on the biggest findings, draws organisations and functions, and says in text what is focused.
 * For the keyboard the picture is one tab stop: arrows follow the lines, Enter opens, Escape leaves.
 */
import { Text } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Canvas } from '../../canvas/cytoscapeCanvas.ts'
import { PictureButton } from '../report/PictureButton.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { MoreMenu, type RareCommand } from '../shared/MoreMenu.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { ComparisonLegend } from './ComparisonLegend.tsx'
import { drawnDifferences, MapComparisonBar } from './MapComparisonBar.tsx'
import { MapFilterButton } from './MapFilterButton.tsx'
import { MapLayersButton } from './MapLayersButton.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapOutline } from './MapOutline.tsx'
import { MapPicture } from './MapPicture.tsx'
import styles from './MapView.module.css'
import { useComparison } from './useComparison.ts'
import { useScene } from './useScene.ts'
import { useSteps } from './useSteps.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

export function MapView() {
  const { map: words, counts } = useWords()
  const { view, actions } = useApp()
  const map = useMap()
  const scope = useView((state) => state.mapScope)
  const layout = useView((state) => state.mapLayout)
  const expandedKinds = useView((state) => state.expandedKinds)
  const [asText, setAsText] = useState(false)
  const canvas = useRef<Canvas>(undefined)
  const scene = useScene()
  const compared = useComparison()
  const step = useSteps(scene, canvas)
  const { organisations, functions } = scene.counts
  const rare: RareCommand[] = [
    ...(expandedKinds.length > 0
      ? [{ id: 'together', label: words.together, onAction: () => view.set({ expandedKinds: [] }) }]
      : []),
    ...(layout === 'free' && map.layout
      ? [{ id: 'tidy', label: words.tidy, onAction: () => actions.run({ type: 'clearLayout' }) }]
      : []),
  ]

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.says} role="status">
          {compared && (
            <b>
              {words.differencesDrawn(
                drawnDifferences(scene),
                words.differences(compared.comparison.pairs.length),
              )}
            </b>
          )}
          {!compared &&
            (organisations.all + functions.all > 0 ? <b>{words.scopes[scope]}</b> : words.nothing)}
          {organisations.all + functions.all > 0 &&
            ` ${words.shown(
              words.ofAll(organisations.shown, counts.organisations(organisations.all)),
              words.ofAll(functions.shown, counts.functions(functions.all)),
            )}`}
        </p>
        <Segmented
          label={words.scopeLabel}
          value={scope}
          options={[
            { value: 'biggest', label: words.scopeShort.biggest },
            { value: 'all', label: words.scopeShort.all },
          ]}
          onChange={(mapScope) => view.set({ mapScope })}
        />
        <MapFilterButton />
        <MapLayersButton />
        <Segmented
          label={words.layoutLabel}
          value={layout}
          options={[
            { value: 'columns', label: words.layouts.columns },
            { value: 'free', label: words.layouts.free },
          ]}
          onChange={(mapLayout) => view.set({ mapLayout })}
        />
        <Button
          variant="icon"
          tip={words.asText}
          aria-label={words.asText}
          aria-pressed={asText}
          onPress={() => setAsText(!asText)}
        >
          <Text {...icon} />
        </Button>
        <PictureButton first="screen" />
        {rare.length > 0 && <MoreMenu commands={rare} />}
      </div>
      {compared && <MapComparisonBar compared={compared} onStep={step} />}
      {asText ? (
        <MapOutline scene={scene} />
      ) : (
        <div className={styles.stage}>
          <MapPicture scene={scene} canvas={canvas} />
          {scene.nodes.length > 0 && <ZoomButtons canvas={canvas} />}
        </div>
      )}
      {!asText && scene.nodes.length > 0 && (compared ? <ComparisonLegend /> : <MapLegend />)}
    </>
  )
}
