/** The map with which every view and export is attacked (`test/e2e/hostileExports.spec.ts`) leaves out no field. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import type { Collection } from '../../src/model/entities.ts'
import { referenceFields } from '../../src/model/references.ts'
import { partialDateSchema, remitMapSchema } from '../../src/model/remitMap.ts'
import { hostileLabels, hostileMap, randomLabels } from '../e2e/support/hostileMap.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { seed } from '../support/runs.ts'

/** The paths of all fields that take any text, ids among them: `agreements.parts.before`. */
function textPaths(schema: z.ZodType, path: readonly string[] = []): string[] {
  if (schema === partialDateSchema || schema instanceof z.ZodISODateTime) return []
  if (schema instanceof z.ZodOptional) return textPaths(schema.unwrap() as z.ZodType, path)
  if (schema instanceof z.ZodArray) return textPaths(schema.element as z.ZodType, path)
  if (schema instanceof z.ZodTuple)
    return schema.def.items.flatMap((item) => textPaths(item as z.ZodType, path))
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      textPaths(inner as z.ZodType, [...path, key]),
    )
  }
  return schema instanceof z.ZodString ? [path.join('.')] : []
}

function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, path))
  if (typeof value === 'string') return path.length === 0 ? [value] : []
  const [key, ...rest] = path
  return key === undefined ? [] : textsAt((value as Record<string, unknown> | undefined)?.[key], rest)
}

/** What names something else says as much as the map holds together. */
function isReference(path: string): boolean {
  const [list = '', field = '', inner] = path.split('.')
  const fields = referenceFields[list as Collection] ?? []
  return (
    field === 'separations' ||
    (inner !== 'note' && inner !== 'before' && fields.some((one) => one.field === field))
  )
}

describe('the hostile map', () => {
  const map = hostileMap()

  it('is a whole map, also of random labels', () => {
    expect(parseMapFile(serialiseMap(map))).toMatchObject({ ok: true })
    for (let stream = 0; stream < 20; stream++) {
      const labels = randomLabels(randomNumbers(seed, stream))
      expect(parseMapFile(serialiseMap(hostileMap(labels)))).toMatchObject({ ok: true })
    }
  })

  it('says each label in every field that takes free text', () => {
    const paths = textPaths(remitMapSchema)
    expect(paths.length).toBeGreaterThan(80)
    const missing = paths.flatMap((path) => {
      const texts = textsAt(map, path.split('.'))
      const isOne = /^(?:id|title|description|scheme\.name)$/.test(path)
      // Three characters are the most that a letter may have.
      const isShort = path === 'scheme.involvements.letter'
      const wanted = isShort ? 0 : isOne || isReference(path) ? 1 : hostileLabels.length
      const found = hostileLabels.filter((label) => texts.some((text) => text.includes(label.slice(0, 100))))
      return texts.length > 0 && found.length >= wanted ? [] : [path]
    })
    expect(missing).toEqual([])
  })
})
