import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { isInView } from '../../src/analysis/lens.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { defaultSceneOptions, type SceneOptions } from '../../src/canvas/sceneOptions.ts'
import { sceneOutline } from '../../src/canvas/sceneOutline.ts'
import { hierarchyOf } from '../../src/model/hierarchy.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'
import { arbitraryOptions } from './arbitraryOptions.ts'
import { learningMap } from './learningMap.ts'

const learning = learningMap()
const learningFindings = analyse(learning)

function learningScene(options: Partial<SceneOptions> = {}): Scene {
  return buildScene(learning, learningFindings, { ...defaultSceneOptions, ...options })
}

function nodeOf(scene: Scene, id: string) {
  const node = scene.nodes.find((one) => one.id === id)
  if (!node) throw new Error(`no node ${id}`)
  return node
}

/** A map with random options and its findings under their lens. */
const arbitraryView = arbitraryMap({ organisations: 9, functions: 8, remits: 24 })
  .chain((map) =>
    fc.record({
      map: fc.constant(map),
      lens: fc.record({ at: fc.constantFrom(undefined, '2003', '2004-06') }),
    }),
  )
  .chain(({ map, lens }) => {
    const findings = analyse(map, lens)
    return arbitraryOptions(map, findings).map((options) => ({
      map,
      findings,
      options: { ...options, lens },
    }))
  })

/** The slow, obvious answer: every remit that holds, passes lens and filters, and has both ends in the picture. */
function remitsThatShouldShow(map: RemitMap, options: SceneOptions, scene: Scene): string[] {
  const members = new Set(scene.nodes.flatMap((node) => node.members))
  const { filter } = options
  return map.remits
    .filter((remit) => {
      const organisation = map.organisations.find(({ id }) => id === remit.organisation)
      return (
        remit.stance !== 'disclaims' &&
        isInView(remit, options.lens) &&
        members.has(remit.organisation) &&
        members.has(remit.function) &&
        (filter.involvements.length === 0 || filter.involvements.includes(remit.involvement)) &&
        (filter.kinds.length === 0 || filter.kinds.includes(organisation?.kind ?? '')) &&
        hierarchyOf(map.places).listsMeet(remit.places, filter.places)
      )
    })
    .map(({ id }) => id)
    .sort()
}

describe('buildScene on the small learning map', () => {
  it('shows alike organisations of a kind together, and others of a kind apart', () => {
    const scene = learningScene()
    const stack = nodeOf(scene, 'kind:SHA workforce directorate')
    expect(stack.label).toBe('SHA workforce directorates (4)')
    expect(stack.members).toHaveLength(4)
    expect(scene.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['nhsu', 'agency']))
  })

  it('opens a kind when asked, one node for each', () => {
    const scene = learningScene({ expandedKinds: ['NHSU regional team'] })
    const ids = scene.nodes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['team0', 'team1', 'team2']))
    expect(ids).not.toContain('kind:NHSU regional team')
  })

  it('marks overlaps and gaps on the function, with how many sides hold it', () => {
    const scene = learningScene()
    expect(nodeOf(scene, 'planning')).toMatchObject({ ring: true, gap: false })
    expect(nodeOf(scene, 'planning').badges.map(({ text }) => text)).toEqual(['2 leads'])
    expect(nodeOf(scene, 'brokerage')).toMatchObject({ ring: true, gap: true })
    expect(nodeOf(scene, 'brokerage').badges.map(({ text }) => text)).toEqual(['2 provide', 'no lead'])
    expect(nodeOf(scene, 'care')).toMatchObject({ ring: false, gap: false, badges: [] })
  })

  it('says on a function what is missing there, and no more: a funder where it has a lead, the whole where others hold parts', () => {
    const map = mapOf({
      organisations: things('A', 'B', 'C'),
      functions: [
        { id: 'housing', name: 'Housing', expects: ['leads', 'funds'] },
        ...things('eggs', ['shells', 'eggs'], ['grading', 'eggs'], ['hens', 'eggs']),
        ...things('held'),
      ],
      remits: [
        remit('A', 'leads', 'housing'),
        remit('A', 'regulates', 'shells'),
        remit('B', 'regulates', 'grading'),
        remit('C', 'regulates', 'hens'),
        remit('A', 'provides', 'held'),
      ],
    })
    const scene = buildScene(map, analyse(map), { ...defaultSceneOptions, scope: 'all' })
    const badges = (id: string) => nodeOf(scene, id).badges.map(({ text }) => text)
    expect(badges('housing')).toEqual(['no one funds'])
    expect(badges('eggs')).toEqual(['no one holds the whole'])
    // One of the functions that no one answers for, in a line for the whole map, is not marked.
    expect(badges('held')).toEqual([])
  })

  it('counts the same sides on a badge whether a kind is folded or opened', () => {
    const kinds = ['NHSU regional team', 'SHA workforce directorate']
    for (const expandedKinds of [[kinds[0] ?? ''], kinds]) {
      const scene = learningScene({ expandedKinds, scope: 'all' })
      expect(nodeOf(scene, 'planning').badges.map(({ text }) => text)).toEqual(['2 leads'])
      expect(nodeOf(scene, 'brokerage').badges.map(({ text }) => text)).toEqual(['2 provide', 'no lead'])
    }
  })

  it('draws what is only foreseen thin, and says so on the line and of its nodes', () => {
    const sceneWith = (basis: string) => {
      const map = {
        ...learning,
        remits: learning.remits.map((remit) =>
          remit.organisation === 'topss' ? { ...remit, basis } : remit,
        ),
      }
      return buildScene(map, analyse(map), defaultSceneOptions)
    }
    const lineIn = (scene: Scene) => scene.lines.find(({ source }) => source === 'topss')
    const scene = sceneWith('not-commenced')
    expect(lineIn(scene)).toMatchObject({ stroke: 'thin', word: 'leads (not in force)' })
    expect(nodeOf(scene, 'topss').description).toBe('TOPSS England: leads (not in force) 1.')
    expect(nodeOf(scene, 'care').description).toContain('leads (not in force) 1')
    expect(lineIn(sceneWith('proposal'))).toMatchObject({ stroke: 'thin', word: 'leads (proposed)' })
    expect(lineIn(sceneWith('statute'))).toMatchObject({ stroke: 'lead', word: 'leads' })
  })

  it('draws a line as held when one of its remits is', () => {
    const [first, ...rest] = learning.remits.filter(({ id }) => /^team\d-leads-planning$/.test(id))
    expect(rest.length).toBeGreaterThan(0)
    const map = {
      ...learning,
      remits: learning.remits.map((remit) => (remit === first ? { ...remit, basis: 'proposal' } : remit)),
    }
    const scene = buildScene(map, analyse(map), defaultSceneOptions)
    expect(
      scene.lines.find(({ source, target }) => source === 'kind:NHSU regional team' && target === 'planning'),
    ).toMatchObject({ stroke: 'lead', word: 'leads' })
  })

  it('keeps characters out of its labels that would turn the direction of writing', () => {
    const turned = { id: 'nhsu', name: '\u202eNHSU\u2066', kind: 'special health authority' }
    const map = {
      ...learning,
      organisations: learning.organisations.map((one) => (one.id === 'nhsu' ? turned : one)),
    }
    const node = nodeOf(buildScene(map, analyse(map), defaultSceneOptions), 'nhsu')
    expect([node.label, node.text.lines.join(), node.description.slice(0, 5)]).toEqual([
      'NHSU',
      'NHSU',
      'NHSU:',
    ])
  })

  it('shows that the two functions of a selected finding are related, and in the outline too', () => {
    const isLocal = (id: string) => /^directorate\d-leads-planning$/.test(id)
    const map = {
      ...learning,
      functions: [
        ...learning.functions.map((one) => (one.id === 'planning' ? { ...one, broader: ['regional'] } : one)),
        { id: 'regional', name: 'Regional learning planning' },
      ],
      remits: learning.remits.map((remit) =>
        remit.involvement === 'leads' && remit.function === 'planning' && !isLocal(remit.id)
          ? { ...remit, function: 'regional' }
          : remit,
      ),
    }
    const findings = analyse(map)
    const related = findings.find(
      ({ rule, functions }) => rule === 'contested' && functions.includes('planning'),
    )
    const scene = buildScene(map, findings, {
      ...defaultSceneOptions,
      selection: { type: 'finding', id: related?.id ?? '' },
    })
    expect(scene.links.map(({ source, word, target }) => [source, word, target])).toEqual([
      ['planning', 'part of', 'regional'],
    ])
    expect(sceneOutline(scene).functions.find(({ id }) => id === 'planning')?.marks).toContain(
      'part of Regional learning planning',
    )
    expect(buildScene(map, findings, defaultSceneOptions).links).toEqual([])
  })

  it('says of each node what it shows', () => {
    const scene = learningScene()
    expect(nodeOf(scene, 'kind:NHSU regional team').description).toBe(
      'NHSU regional teams (3): leads 1, provides 1, 2 overlaps.',
    )
    expect(nodeOf(scene, 'brokerage').description).toBe(
      'Local learning brokerage: provides 2, 1 overlap, no lead.',
    )
  })

  it('keeps two involvements of one organisation in one function as two lines', () => {
    const lines = learningScene().lines.filter(
      ({ source, target }) => source === 'nhsu' && target === 'learning',
    )
    expect(lines.map(({ word, stroke }) => [word, stroke])).toEqual([
      ['commissions', 'commissions'],
      ['provides', 'hands-on'],
    ])
  })

  it('draws a hull round the parties of a selected finding and fades the rest', () => {
    const finding = learningFindings.find(
      ({ rule, functions }) => rule === 'contested' && functions[0] === 'planning',
    )
    const scene = learningScene({ selection: { type: 'finding', id: finding?.id ?? '' } })
    expect(new Set(scene.hull.nodes)).toEqual(
      new Set(['kind:SHA workforce directorate', 'kind:NHSU regional team', 'planning']),
    )
    expect(scene.hull.lines).toHaveLength(2)
    expect(nodeOf(scene, 'planning').emphasis).toBe('in')
    expect(nodeOf(scene, 'nhsu').emphasis).toBe('faded')
    expect(scene.lines.filter(({ wordAt }) => wordAt).map(({ word }) => word)).toEqual(['leads', 'leads'])
  })

  it('moves nothing when something that is shown gets selected', () => {
    const places = (scene: Scene) => scene.nodes.map(({ id, x, y }) => [id, x, y])
    const before = places(learningScene())
    for (const { id } of learningScene().nodes.filter(({ members }) => members.length === 1)) {
      expect(places(learningScene({ selection: { type: 'entity', id } }))).toEqual(before)
    }
  })

  it('brings in what is selected when it was not in the picture, and narrows to it when asked', () => {
    const few = { labelLimit: 6 } as const
    expect(learningScene(few).nodes.map(({ id }) => id)).not.toContain('topss')
    const withIt = learningScene({ ...few, selection: { type: 'entity', id: 'topss' } })
    expect(nodeOf(withIt, 'topss').emphasis).toBe('in')
    const only = learningScene({ scope: 'selection', selection: { type: 'entity', id: 'topss' } })
    expect(only.nodes.map(({ id }) => id)).toEqual(['topss', 'care'])
  })

  it('shows a map of a few names with no remit at all, rather than nothing', () => {
    const scene = buildScene(
      { ...learning, remits: [] },
      analyse({ ...learning, remits: [] }),
      defaultSceneOptions,
    )
    expect(scene.counts.organisations.shown).toBe(12)
    expect(scene.lines).toEqual([])
  })

  it('breaks a long name into lines that fit its place and keeps the whole of it as the label', () => {
    const node = nodeOf(learningScene(), 'nvqs')
    expect(node.text.lines).toHaveLength(2)
    expect(node.text.lines.join(' ')).toBe(node.label)
  })
})

describe('buildScene on random maps and questions', () => {
  it('shows every remit in view on exactly one line, and the outline says the same', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, options)
        const onLines = scene.lines.flatMap(({ remits }) => remits)
        expect([...onLines].sort()).toEqual(remitsThatShouldShow(map, options, scene))
        const outline = sceneOutline(scene)
        for (const sections of [outline.organisations, outline.functions]) {
          expect(sections.flatMap(({ entries }) => entries.flatMap(({ remits }) => remits)).sort()).toEqual(
            [...onLines].sort(),
          )
        }
        for (const { source, target, involvement, remits } of scene.lines) {
          for (const id of remits) {
            const remit = map.remits.find((one) => one.id === id)
            expect(nodeOf(scene, source).members).toContain(remit?.organisation)
            expect([remit?.function, remit?.involvement]).toEqual([target, involvement])
          }
        }
      }),
      { numRuns: runs(120) },
    )
  })

  it('has no id twice, no line without its ends, and no organisation in two nodes', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const { nodes, lines, links, hull } = buildScene(map, findings, options)
        const ids = [...nodes, ...lines, ...links].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const members = nodes.flatMap((node) => node.members)
        expect(new Set(members).size).toBe(members.length)
        const known = new Set(ids)
        for (const { source, target } of [...lines, ...links])
          expect([known.has(source), known.has(target)]).toEqual([true, true])
        for (const id of [...hull.nodes, ...hull.lines]) expect(known.has(id)).toBe(true)
      }),
      { numRuns: runs(80) },
    )
  })

  it('opens on no more than fits a screen, and counts truly', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, { ...options, scope: 'biggest' })
        const functions = scene.nodes.filter(({ shape }) => shape === 'function').length
        const organisations = scene.nodes.filter(({ shape }) => shape === 'organisation').length
        const opened = map.organisations.filter(({ kind }) =>
          options.expandedKinds.includes(kind ?? ''),
        ).length
        expect(functions).toBeLessThanOrEqual(Math.min(12, options.labelLimit / 2))
        expect(organisations).toBeLessThanOrEqual(Math.min(12, options.labelLimit / 2) + opened)
        expect(scene.counts.functions).toEqual({ shown: functions, all: map.functions.length })
        expect(scene.counts.organisations.shown).toBe(organisations)
        expect(scene.counts.organisations.all).toBeGreaterThanOrEqual(organisations)
      }),
      { numRuns: runs(80) },
    )
  })

  it('rings the function of every overlap whose parties are shown, and colours its lines and no others', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, { ...options, filter: defaultSceneOptions.filter })
        const shown = new Set(scene.nodes.map(({ id }) => id))
        const overlaps = findings.filter(({ rule }) =>
          ['contested', 'duplication', 'parallel'].includes(rule),
        )
        const inOverlap = new Set(overlaps.flatMap(({ remits }) => remits))
        for (const { functions } of overlaps) {
          for (const id of functions) if (shown.has(id)) expect(nodeOf(scene, id).ring).toBe(true)
        }
        for (const line of scene.lines) {
          expect(line.overlap).toBe(line.remits.some((id) => inOverlap.has(id)))
          if (line.overlap) expect(nodeOf(scene, line.target).ring).toBe(true)
        }
        for (const node of scene.nodes) {
          expect(node.badges.some(({ tone }) => tone === 'overlap')).toBe(node.ring)
          expect(node.badges.some(({ tone }) => tone === 'gap')).toBe(node.gap)
        }
      }),
      { numRuns: runs(80) },
    )
  })

  it('always shows the selected finding that has remits, emphasised', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const { selection } = options
        if (selection?.type !== 'finding') return
        const finding = findings.find(({ id }) => id === selection.id)
        const scene = buildScene(map, findings, {
          ...options,
          filter: defaultSceneOptions.filter,
          labelLimit: 60,
        })
        const inIt = new Set(
          scene.lines.filter(({ emphasis }) => emphasis === 'in').flatMap(({ remits }) => remits),
        )
        // What lapsed before the lens's date is behind its finding, but no longer a line.
        const holds = (id: string) => {
          const remit = map.remits.find((one) => one.id === id)
          return remit && remit.stance !== 'disclaims' && isInView(remit, options.lens)
        }
        for (const id of finding?.remits.filter(holds) ?? []) expect(inIt.has(id)).toBe(true)
      }),
      { numRuns: runs(80) },
    )
  })

  it('comes out the same every time', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        expect(buildScene(map, findings, options)).toEqual(buildScene(map, findings, options))
      }),
      { numRuns: runs(30) },
    )
  })
})
