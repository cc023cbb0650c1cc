/**
 * The map: opens on the biggest findings, draws organisations and functions, and says in text what is focused.
 * For the keyboard the picture is one tab stop: arrows follow the lines, Enter opens, Escape leaves.
 */
import { Maximize, Minus, Plus, Text } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Canvas } from '../../canvas/cytoscapeCanvas.ts'
import { PictureButton } from '../report/PictureButton.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import { MapFilterButton } from './MapFilterButton.tsx'
import { MapLayersButton } from './MapLayersButton.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapOutline } from './MapOutline.tsx'
import { MapPicture } from './MapPicture.tsx'
import styles from './MapView.module.css'
import { useScene } from './useScene.ts'

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
  const { organisations, functions } = scene.counts

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.says} role="status">
          <b>{words.scopes[scope]}</b>{' '}
          {words.shown(
            words.ofAll(organisations.shown, counts.organisations(organisations.all)),
            words.ofAll(functions.shown, counts.functions(functions.all)),
          )}
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
        {expandedKinds.length > 0 && (
          <Button variant="line" onPress={() => view.set({ expandedKinds: [] })}>
            {words.together}
          </Button>
        )}
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
        {layout === 'free' && map.layout && (
          <Button variant="line" onPress={() => actions.run({ type: 'clearLayout' })}>
            {words.tidy}
          </Button>
        )}
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
        {!asText && (
          <div className={styles.zoom}>
            <Button
              variant="icon"
              tip={words.zoomOut}
              aria-label={words.zoomOut}
              onPress={() => canvas.current?.zoomBy(1 / 1.25)}
            >
              <Minus {...icon} />
            </Button>
            <Button
              variant="icon"
              tip={words.zoomIn}
              aria-label={words.zoomIn}
              onPress={() => canvas.current?.zoomBy(1.25)}
            >
              <Plus {...icon} />
            </Button>
            <Button
              variant="icon"
              tip={words.fit}
              aria-label={words.fit}
              onPress={() => canvas.current?.fit()}
            >
              <Maximize {...icon} />
            </Button>
          </div>
        )}
      </div>
      {asText ? <MapOutline scene={scene} /> : <MapPicture scene={scene} canvas={canvas} />}
      {!asText && <MapLegend />}
    </>
  )
}
