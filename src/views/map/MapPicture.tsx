/** The canvas, kept in step with the scene, and its keyboard: one tab stop whose focused node is real text. */
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { canConnect } from '../../canvas/connectHandle.ts'
import { type Canvas, createCanvas } from '../../canvas/cytoscapeCanvas.ts'
import { isDirectionKey, neighbourInDirection } from '../../canvas/neighbourInDirection.ts'
import { positionsToSave } from '../../canvas/savedPositions.ts'
import type { Scene, SceneNode } from '../../canvas/scene.ts'
import { useApp, useShell, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import styles from './MapView.module.css'
import { useConnect } from './useConnect.ts'
import { nodesOfSelection, selectionOfNode } from './useSelectNode.ts'

/** How far a node goes with one press, in scene units. */
const keyStep = 20

interface MapPictureProps {
  readonly scene: Scene
  readonly canvas: RefObject<Canvas | undefined>
}

export function MapPicture({ scene, canvas }: MapPictureProps) {
  const { map: words } = useWords()
  const { view, actions } = useApp()
  const selection = useView((state) => state.selection)
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(scene)
  latest.current = scene
  const [focused, setFocused] = useState<string>()
  const [hovered, setHovered] = useState<string>()
  const [hasFocus, setHasFocus] = useState(false)
  const optionPrefix = useId()
  const connect = useConnect()

  /** Keeps where nodes were put: for good in the free layout, while the map is open as rows of the columns. */
  const keepMoved = (moved: readonly { id: string; x: number; y: number }[], key?: string) => {
    const options = key === undefined ? {} : { key }
    if (latest.current.layout === 'free') {
      const positions = positionsToSave(latest.current, moved)
      if (positions.length > 0) actions.run({ type: 'moveNodes', positions }, options)
    } else actions.moveRows(new Map(moved.map(({ id, y }) => [id, y])), options)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas lives as long as its place; it reads the latest scene
  useEffect(() => {
    if (!place.current) return
    const made = createCanvas(place.current, {
      select({ id, what }) {
        if (what === 'node') {
          setFocused(id)
          view.select(selectionOfNode(latest.current, id))
        } else {
          const [entity] = latest.current.relations.find((one) => one.id === id)?.entities ?? []
          if (entity !== undefined) view.select({ type: 'entity', id: entity })
          const line = latest.current.lines.find((one) => one.id === id)
          const [remit] = line?.remits ?? []
          if (line && remit !== undefined) {
            view.select(
              line.remits.length === 1
                ? { type: 'entity', id: remit }
                : selectionOfNode(latest.current, line.source),
            )
          }
        }
      },
      open: (id) => openNode(id),
      moved: (nodes) => keepMoved(nodes),
      connect: (from, to) => connect(latest.current, from, to),
      background: () => view.select(undefined),
      hover: setHovered,
    })
    canvas.current = made
    made.update(latest.current)
    return () => {
      made.destroy()
      canvas.current = undefined
    }
  }, [])

  /** A stack opens into its members; anything else shows in the panel. */
  const openNode = (id: string) => {
    const node = latest.current.nodes.find((one) => one.id === id)
    if (node?.kind === undefined) view.select(selectionOfNode(latest.current, id))
    else view.set({ expandedKinds: [...view.store.getState().expandedKinds, node.kind] })
  }

  useEffect(() => canvas.current?.update(scene), [scene, canvas])
  useEffect(() => canvas.current?.select(nodesOfSelection(scene, selection)), [scene, selection, canvas])
  useEffect(() => canvas.current?.focus(hasFocus ? focused : undefined), [hasFocus, focused, canvas])
  const scope = useView((state) => state.mapScope)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scope or layout is another picture, to be seen whole
  useEffect(() => canvas.current?.fit(), [scope, scene.layout, canvas])
  useRestyle(canvas)

  const current = scene.nodes.find(({ id }) => id === focused)
  const shown = scene.nodes.find(({ id }) => id === hovered) ?? (hasFocus ? current : undefined)

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = shortcutKey(event)
    if (event.shiftKey && isDirectionKey(event.key)) {
      if (current) moveByKey(event.key)
    } else if (isDirectionKey(event.key)) {
      const next = neighbourInDirection(scene, current?.id, event.key)
      if (next !== undefined) setFocused(next)
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (current) view.select(selectionOfNode(scene, current.id))
    } else if (key === 'r') {
      if (current && current.shape !== 'function' && current.shape !== 'decision') {
        view.select(selectionOfNode(scene, current.id))
        view.set({ dialog: 'relationship' })
      }
    } else if (key === 'o') {
      if (current) openNode(current.id)
    } else if (key === '+' || key === '=') canvas.current?.zoomBy(1.25)
    else if (key === '-') canvas.current?.zoomBy(1 / 1.25)
    else if (key === '0') canvas.current?.fit()
    else if (event.key === 'Escape') view.select(undefined)
    else return
    event.preventDefault()
  }

  const moveByKey = (key: string) => {
    if (!current) return
    const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
    const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
    const step = scene.layout === 'free' ? keyStep : 60
    const to = { id: current.id, x: current.x + across * step, y: current.y + down * step }
    keepMoved([to], `move ${current.id}`)
  }

  return (
    <div
      className={styles.picture}
      role="listbox"
      aria-label={words.picture}
      aria-activedescendant={current && hasFocus ? `${optionPrefix}${current.id}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setHasFocus(true)
        if (!current)
          setFocused(nodesOfSelection(scene, selection)[0] ?? neighbourInDirection(scene, undefined, 'Home'))
      }}
      onBlur={() => setHasFocus(false)}
    >
      <div ref={place} className={styles.canvas} />
      <div className="visually-hidden">
        {scene.nodes.map((node) => (
          <div
            key={node.id}
            id={`${optionPrefix}${node.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={nodesOfSelection(scene, selection).includes(node.id)}
          >
            {node.description}
          </div>
        ))}
      </div>
      {scene.nodes.length === 0 && <EmptyMap />}
      {shown && (
        <p className={styles.readout} aria-hidden="true">
          <b>{shown.description}</b>
          {hasFocus && <span className={styles.hint}>{words[keysFor(shown)]}</span>}
        </p>
      )}
    </div>
  )
}

/** Which keys do something with this node. */
function keysFor(node: SceneNode): 'keys' | 'keysParty' | 'keysStack' {
  if (node.kind !== undefined) return 'keysStack'
  return canConnect(node) ? 'keysParty' : 'keys'
}

function EmptyMap() {
  const { map: words } = useWords()
  const { view } = useApp()
  return (
    <div className={styles.empty}>
      <p>{words.empty}</p>
      <Button variant="line" onPress={() => view.set({ view: 'capture' })}>
        {words.toCapture}
      </Button>
    </div>
  )
}

/** Cytoscape reads no CSS variables, so it is told when the colours change. */
function useRestyle(canvas: RefObject<Canvas | undefined>): void {
  const theme = useShell((state) => state.theme)
  const isDark = useMediaQuery('(prefers-color-scheme: dark)')
  const isForced = useMediaQuery('(forced-colors: active)')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes the colours that are read
  useEffect(() => canvas.current?.restyle(), [canvas, theme, isDark, isForced])
}
