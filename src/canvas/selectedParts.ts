/** What in the picture belongs to what is selected. */
import type { Finding } from '../analysis/finding.ts'
import { type Entity, locate } from '../model/entities.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Grouping } from './groupByKind.ts'
import type { SceneSelection } from './sceneOptions.ts'

export interface SelectedParts {
  /** Ids of remits in view that belong to it. */
  readonly remits: ReadonlySet<string>
  /** Node ids that are it, or are named by it; the ends of its lines come on top. */
  readonly nodes: ReadonlySet<string>
  /** The finding, when one is selected. */
  readonly finding: Finding | undefined
}

/** Undefined when nothing is selected, or nothing that this picture could show. */
export function selectedParts(
  map: RemitMap,
  findings: readonly Finding[],
  remits: readonly Remit[],
  grouping: Grouping,
  selection: SceneSelection,
): SelectedParts | undefined {
  const parts = partsOf(map, findings, remits, grouping, selection)
  return parts && (parts.remits.size > 0 || parts.nodes.size > 0) ? parts : undefined
}

function partsOf(
  map: RemitMap,
  findings: readonly Finding[],
  remits: readonly Remit[],
  grouping: Grouping,
  selection: SceneSelection,
): SelectedParts | undefined {
  if (selection === undefined) return undefined
  const idsWhere = (belongs: (remit: Remit) => boolean) => new Set(remits.filter(belongs).map(({ id }) => id))
  if (selection.type === 'finding') {
    const finding = findings.find(({ id }) => id === selection.id)
    if (!finding) return undefined
    const inFinding = new Set(finding.remits)
    return {
      remits: idsWhere(({ id }) => inFinding.has(id)),
      nodes: new Set([...finding.organisations.map(grouping.nodeOf), ...finding.functions]),
      finding,
    }
  }
  if (selection.type === 'kind') {
    const members = new Set(
      map.organisations.filter(({ kind }) => kind === selection.kind).map(({ id }) => id),
    )
    return {
      remits: idsWhere(({ organisation }) => members.has(organisation)),
      nodes: new Set([...members].map(grouping.nodeOf)),
      finding: undefined,
    }
  }
  if (selection.type === 'cell') {
    const functions = new Set(selection.functions)
    const organisations = new Set(selection.organisations)
    return {
      remits: idsWhere((remit) => functions.has(remit.function) && organisations.has(remit.organisation)),
      nodes: new Set([...organisations].map(grouping.nodeOf).concat(selection.functions)),
      finding: undefined,
    }
  }
  const { id } = selection
  const location = locate(map, id)
  const entity = location && map[location.collection][location.index]
  if (!location || !entity) return undefined
  if (location.collection === 'remits') {
    return { remits: new Set([id]), nodes: new Set(), finding: undefined }
  }
  const named = new Set(
    location.collection === 'organisations' || location.collection === 'functions'
      ? [id]
      : namedBy(location.collection, entity),
  )
  const nodes = new Set([
    ...map.organisations.filter((one) => named.has(one.id)).map((one) => grouping.nodeOf(one.id)),
    ...map.functions.filter((one) => named.has(one.id)).map((one) => one.id),
  ])
  return { remits: idsWhere((remit) => refersTo(remit, id)), nodes, finding: undefined }
}

function namedBy(collection: keyof typeof referenceFields, entity: Entity): string[] {
  return referenceFields[collection].flatMap((field) => referencesIn(entity, field).map(({ id }) => id))
}

function refersTo(remit: Remit, id: string): boolean {
  return referenceFields.remits.some((field) => referencesIn(remit, field).some((one) => one.id === id))
}
