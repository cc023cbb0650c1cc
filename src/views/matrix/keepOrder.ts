/** From the order in which lines stand to the order of the map's own lists, and the commands that make it so. */
import type { Command } from '../../edit/commands.ts'
import type { RemitMap } from '../../model/remitMap.ts'

/** Ids of both lists in their new order. */
export interface OtherOrder {
  readonly functions: readonly string[]
  readonly organisations: readonly string[]
  readonly before: number
  readonly after: number
}

/** Lists in an order to look at; what has come since stays at its place. */
export function inOrder(
  { functions, organisations }: Pick<RemitMap, 'functions' | 'organisations'>,
  order: OtherOrder | undefined,
): Pick<RemitMap, 'functions' | 'organisations'> {
  if (!order) return { functions, organisations }
  return {
    functions: reordered(functions, order.functions),
    organisations: reordered(organisations, order.organisations),
  }
}

/** The list with those that `order` names in its order, in the places that they have among the others. */
export function reordered<T extends { readonly id: string }>(
  list: readonly T[],
  order: readonly string[],
): T[] {
  const byId = new Map(list.map((one) => [one.id, one]))
  const queue = order.map((id) => byId.get(id)).filter((one) => one !== undefined)
  const named = new Set(queue.map(({ id }) => id))
  let next = 0
  return list.map((one) => (named.has(one.id) ? (queue[next++] ?? one) : one))
}

/** The moves that bring a list into another order of the same things. */
export function movesTo(
  list: readonly { readonly id: string }[],
  wanted: readonly { readonly id: string }[],
): Command[] {
  const now = list.map(({ id }) => id)
  const commands: Command[] = []
  wanted.forEach(({ id }, index) => {
    if (now[index] === id) return
    now.splice(now.indexOf(id, index), 1)
    now.splice(index, 0, id)
    commands.push({ type: 'moveEntity', id, toIndex: index })
  })
  return commands
}
