/** The beginning of what would be imported, in words. */
import { collections, type Entity, nameOf } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { SampleLine } from '../../views/imports/importSession.ts'

const shown = 40

export function sampleLines(
  content: RemitMap,
  against: RemitMap,
  same: ReadonlyMap<string, string>,
): SampleLine[] {
  const names = new Map<string, string>()
  for (const map of [content, against]) {
    for (const collection of collections) {
      for (const entity of map[collection] as readonly Entity[]) names.set(entity.id, nameOf(entity) ?? '')
    }
  }
  const nameOfId = (id: string) => names.get(same.get(id) ?? id) ?? ''
  if (content.remits.length > 0) {
    return content.remits.slice(0, shown).map((remit) => ({
      kind: 'remit',
      organisation: nameOfId(remit.organisation),
      function: nameOfId(remit.function),
      involvement: remit.involvement,
      isNewOrganisation: !same.has(remit.organisation),
      isNewFunction: !same.has(remit.function),
      places: (remit.places ?? []).map(nameOfId),
      beneficiaries: (remit.beneficiaries ?? []).map(nameOfId),
      from: remit.from,
      until: remit.until,
      basis: remit.basis,
    }))
  }
  const lists = ['organisations', 'functions', 'people'] as const
  return lists.flatMap((collection) =>
    (content[collection] as readonly Entity[]).slice(0, shown).map((entity) => ({
      kind: 'thing' as const,
      collection,
      name: nameOf(entity) ?? '',
      within: above(entity).map(nameOfId),
    })),
  )
}

function above(entity: Entity): string[] {
  if ('parent' in entity && entity.parent !== undefined) return [entity.parent]
  if ('broader' in entity && entity.broader) return entity.broader
  return 'organisation' in entity && entity.organisation !== undefined ? [entity.organisation] : []
}
