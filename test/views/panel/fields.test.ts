import { expect, test } from 'vitest'
import { collections, entitySchemas } from '../../../src/model/entities.ts'
import { referenceFields } from '../../../src/model/references.ts'
import { fieldTable } from '../../../src/views/panel/fields.ts'
import { fieldWords } from '../../../src/views/panel/fieldWords.ts'
import { en } from '../../../src/views/words/en.ts'

test.each(collections)(
  '%s: every field of the file that people write can be edited, once, and has its sentence of help',
  (collection) => {
    const inForm = fieldTable[collection].map(({ field }) => field as string)
    const inFile = Object.keys(entitySchemas[collection].shape).filter(
      (key) => !['id', 'meta', 'about', 'settled', 'applied'].includes(key),
    )
    expect([...inForm].sort()).toEqual([...inFile].sort())
    for (const field of inForm) expect(fieldWords(en, collection, field).help).toMatch(/\.$|…$/)
  },
)

test.each(collections)('%s: a field that refers to something offers just that', (collection) => {
  for (const { field, target, shape } of referenceFields[collection]) {
    const control = fieldTable[collection].find((one) => one.field === field)?.control
    if (target === 'involvement') expect(control?.kind).toMatch(/^involvements?$/)
    else if (shape === 'participants' || shape === 'parts') expect(control?.kind).toBe(shape)
    else expect(control).toEqual({ kind: shape === 'one' ? 'reference' : 'references', to: target })
  }
})

test('every choice has its word', () => {
  for (const collection of collections) {
    for (const { field, control } of fieldTable[collection]) {
      if (control.kind !== 'choice') continue
      for (const option of control.options) expect(en.fields.options[field]?.[option]).toBeTruthy()
    }
  }
})
