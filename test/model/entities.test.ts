import { expect, it } from 'vitest'
import { collections, entityById, locate, nameOf } from '../../src/model/entities.ts'
import { referenceFields } from '../../src/model/references.ts'
import { emptyMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { exampleMap } from '../support/exampleMap.ts'

it('every entity is found by its id, wherever it is', () => {
  const map = exampleMap()
  for (const collection of collections) {
    map[collection].forEach((entity, index) => {
      expect(locate(map, entity.id)).toEqual({ collection, index })
      expect(entityById(map, collection, entity.id)).toBe(entity)
    })
  }
  expect(locate(map, 'gone')).toBeUndefined()
  expect(entityById(map, 'places', 'county')).toBeUndefined()
})

it('an entity is known by its name or title; a remit has neither', () => {
  const map = exampleMap()
  expect(map.organisations.map(nameOf)).toEqual(['County', 'Directorate', 'Team', 'Trust'])
  expect(map.decisions.map(nameOf)).toEqual(['Who inducts'])
  expect(map.remits.map(nameOf)).toEqual([undefined, undefined, undefined])
})

it('the lists are those of the schema, in its order, and each says what it refers to', () => {
  const lists = Object.keys(remitMapSchema.shape).filter((key) => Array.isArray(emptyMap()[key as 'remits']))
  expect(lists).toEqual([...collections])
  expect(Object.keys(referenceFields)).toEqual([...collections])
})

it('a new map is valid, empty, and of the default scheme', () => {
  const map = emptyMap('New', '2026-11-21T09:00:00Z')
  expect(remitMapSchema.parse(map)).toEqual(map)
  expect(map.scheme.name).toBe('Remit')
  expect(collections.every((collection) => map[collection].length === 0)).toBe(true)
})
