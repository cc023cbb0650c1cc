/** Kumu's blueprint: what its import takes. Ends are ids, since two things may have one name. */
import type { RemitMap } from '../../model/remitMap.ts'
import { graphOfMap } from './graphOfMap.ts'

export function writeKumu(map: RemitMap): string {
  const { nodes, edges } = graphOfMap(map)
  const elements = nodes.map(({ id, label, type, description, attributes }) =>
    plain([['id', id], ['label', label], ['type', type], ['description', description], ...attributes]),
  )
  const connections = edges.map(({ from, to, type, description, attributes }) => {
    // `from` and `to` are the ends in Kumu, so a period goes by other names there.
    const rest = [...attributes].map(([name, value]) => [kumuName(name), value] as const)
    return plain([
      ['from', from],
      ['to', to],
      ['type', type],
      ['direction', 'directed'],
      ['description', description],
      ...rest,
    ])
  })
  return `${JSON.stringify({ elements, connections }, null, 2)}\n`
}

function plain(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

const kumuNames = new Map([['from', 'starts']])

function kumuName(name: string): string {
  return kumuNames.get(name) ?? name
}

/** What an attribute of a connection is called here. */
export function nameFromKumu(name: string): string {
  return name === 'starts' ? 'from' : name
}
