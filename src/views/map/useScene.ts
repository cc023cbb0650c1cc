/** The scene of the open map as the view's state asks for it. */
import { useMemo, useRef } from 'react'
import { buildScene } from '../../canvas/buildScene.ts'
import type { Point, Scene } from '../../canvas/scene.ts'
import type { SceneOptions } from '../../canvas/sceneOptions.ts'
import { useDocument, useFindings, useMap, useView } from '../shared/appContext.ts'
import { useComparison } from './useComparison.ts'

/** How many labels can be read at once on a desk. */
const deskLabels = 60

export function useScene(): Scene {
  const map = useMap()
  const findings = useFindings()
  const scope = useView((state) => state.mapScope)
  const layout = useView((state) => state.mapLayout)
  const selection = useView((state) => state.selection)
  const filter = useView((state) => state.mapFilter)
  const lens = useView((state) => state.lens)
  const expandedKinds = useView((state) => state.expandedKinds)
  const rows = useDocument((state) => state.rows)
  const layers = useView((state) => state.mapLayers)
  /** Where free nodes were put in this session, so that nothing moves unless asked. */
  const positions = useRef(new Map<string, Point>())

  const compared = useComparison()

  return useMemo(() => {
    const saved = new Set(map.layout?.positions.map(([id]) => id))
    // What the map keeps itself goes before what this session remembers: undo must be able to move things back.
    const remembered = new Map([...positions.current].filter(([id]) => !saved.has(id)))
    const options: SceneOptions = {
      scope,
      layout,
      selection:
        selection?.type === 'pair'
          ? { type: 'cell', functions: [], organisations: selection.organisations }
          : selection,
      filter,
      lens,
      labelLimit: deskLabels,
      expandedKinds,
      positions: remembered,
      rows,
      layers,
    }
    const scene = buildScene(map, findings, options)
    if (layout === 'free') {
      for (const { id, x, y, members } of scene.nodes) {
        if (!members.some((member) => saved.has(member))) positions.current.set(id, { x, y })
      }
    }
    if (!compared) return scene
    // Nothing moves because something is compared with it.
    const kept = new Map(scene.nodes.map(({ id, x, y }) => [id, { x, y }]))
    const { comparison } = compared
    return buildScene(compared.map, findings, { ...options, comparison, kept, positions: kept })
  }, [map, findings, scope, layout, selection, filter, lens, expandedKinds, rows, layers, compared])
}
