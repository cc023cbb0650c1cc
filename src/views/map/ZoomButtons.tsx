/** Larger, smaller, all of it: over the corner of the picture. */
import { Maximize, Minus, Plus } from 'lucide-react'
import type { RefObject } from 'react'
import type { Canvas } from '../../canvas/cytoscapeCanvas.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './MapView.module.css'

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const
const factor = 1.25

export function ZoomButtons({ canvas }: { readonly canvas: RefObject<Canvas | undefined> }) {
  const { map: words } = useWords()
  const buttons = [
    { label: words.zoomOut, Icon: Minus, run: () => canvas.current?.zoomBy(1 / factor) },
    { label: words.zoomIn, Icon: Plus, run: () => canvas.current?.zoomBy(factor) },
    { label: words.fit, Icon: Maximize, run: () => canvas.current?.fit() },
  ]
  return (
    <div className={styles.zoom}>
      {buttons.map(({ label, Icon, run }) => (
        <Button key={label} variant="icon" tip={label} aria-label={label} onPress={run}>
          <Icon {...icon} />
        </Button>
      ))}
    </div>
  )
}
