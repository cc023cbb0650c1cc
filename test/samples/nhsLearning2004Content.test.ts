/** What the NHS sample holds of its facts: the bodies, their successions, the odd shapes of their areas, the decisions. */
import { describe, expect, test } from 'vitest'
import { entityById } from '../../src/model/entities.ts'
import { hierarchyOf } from '../../src/model/hierarchy.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')

describe('what the map holds of the facts', () => {
  const ofKind = (kind: string) => map.organisations.filter((one) => one.kind === kind)

  test('28 authorities each with its directorate, 27 confederations, 9 teams of NHSU', () => {
    expect(ofKind('strategic health authority').length).toBe(28)
    expect(ofKind('SHA workforce directorate').map(({ parent }) => parent)).toEqual(
      ofKind('strategic health authority').map(({ id }) => id),
    )
    expect(ofKind('workforce development confederation').length).toBe(27)
    expect(ofKind('NHSU regional team').map(({ parent }) => parent)).toEqual(Array(9).fill('nhsu'))
    for (const team of ofKind('NHSU regional team')) expect(team.note).toMatch(/^Illustrative/)
  })

  test('each confederation is succeeded by the directorate of its area; one by two', () => {
    const directorates = ofKind('workforce development confederation').map(
      ({ succeededBy }) => (succeededBy ?? []).filter((id) => id.startsWith('wd-')).length,
    )
    expect(directorates.filter((count) => count === 1).length).toBe(26)
    expect(entityById(map, 'organisations', 'wdc-kent-surrey-and-sussex')?.succeededBy).toEqual([
      'wd-kent-and-medway',
      'wd-surrey-and-sussex',
      'sha-kent-and-medway',
      'sha-surrey-and-sussex',
    ])
  })

  test('each confederation held contracts with universities until the directorates took them over', () => {
    const commissioning = map.remits.filter(
      ({ function: id, involvement }) => id === 'pre-registration-education' && involvement === 'commissions',
    )
    const heldBy = (kind: string) =>
      ofKind(kind).map(({ id }) => commissioning.filter((remit) => remit.organisation === id))
    for (const held of heldBy('workforce development confederation')) {
      expect(held.map(({ until }) => until)).toEqual(['2004-03-31'])
    }
    for (const held of heldBy('SHA workforce directorate')) {
      expect(held.map(({ from }) => from)).toEqual(['2004-04-01'])
    }
  })

  test('it is about 2004, and what only groups other functions is held by no one', () => {
    expect(map.asOf).toBe('2004')
    const headings = map.functions.filter(({ headingOnly }) => headingOnly)
    expect(headings).toEqual(map.functions.filter(({ broader }) => broader === undefined))
    expect(headings.length).toBe(8)
    const held = new Set(map.remits.map((remit) => remit.function))
    expect(headings.filter(({ id }) => held.has(id))).toEqual([])
  })

  test('Glossop lies in one region for the government and in another for the health authority', () => {
    const places = hierarchyOf(map.places)
    expect(places.within('glossop', 'area-greater-manchester')).toBe(true)
    expect(places.within('glossop', 'region-east-midlands')).toBe(true)
    expect(places.within('glossop', 'region-north-west')).toBe(false)
    expect(places.within('glossop', 'nhsu-region-east-midlands')).toBe(false)
  })

  test('the confederation for Kent, Surrey and Sussex covers two authorities', () => {
    expect(hierarchyOf(map.places).narrower('area-kent-surrey-and-sussex')).toEqual([
      'area-kent-and-medway',
      'area-surrey-and-sussex',
    ])
  })

  test('the eight decisions, with the authorities excluded from the recruitment of co-ordinators', () => {
    expect(map.decisions.length).toBe(8)
    const recruitment = entityById(map, 'decisions', 'decision-learning-coordinators')
    const excluded = recruitment?.participants.filter(({ part }) => part === 'excluded')
    expect(excluded?.map(({ party }) => party)).toEqual(
      ofKind('strategic health authority').map(({ id }) => id),
    )
  })

  test('two NHS representatives took part in the virtual campus, and resigned', () => {
    const resigned = map.decisions.flatMap(({ id, participants }) =>
      participants.flatMap(({ party, part }) => (part === 'resigned' ? [`${id}: ${party}`] : [])),
    )
    expect(resigned).toEqual(['decision-virtual-campus: resigned-nhs-representatives'])
  })

  test('NHSU and every authority are recorded as having no relationship, seen from either side', () => {
    for (const { id } of ofKind('strategic health authority')) {
      const between = map.ties.filter(
        ({ from, to }) => (from === 'nhsu' && to === id) || (from === id && to === 'nhsu'),
      )
      expect(between.map(({ mode }) => mode)).toEqual(['absent', 'absent'])
    }
  })
})
