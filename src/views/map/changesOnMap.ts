/** What came, went and changed between two maps as the map shows it: "+ L", "− L", "A → L", and the same in words. */
import type { ComparedPair, SceneComparison } from '../../canvas/sceneOptions.ts'
import { type ChangedCell, changedCells, changeOf } from '../../compare/changedCells.ts'
import { involvementById } from '../../model/schemes.ts'
import type { ComparedMaps } from '../compare/useShownDifference.ts'
import type { Words } from '../words/en.ts'

export function changesOnMap(
  { before, after, name, otherIs, united }: ComparedMaps,
  words: Words,
): SceneComparison {
  const { map } = words
  const schemes = [after.scheme, before.scheme]
  const involvement = (id: string) => schemes.map((scheme) => involvementById(scheme, id)).find(Boolean)
  const letters = (ids: readonly string[]) => ids.map((id) => involvement(id)?.letter ?? id).join(' ')
  const labels = (ids: readonly string[]) =>
    ids.map((id) => (involvement(id)?.label ?? id).toLowerCase()).join(', ')
  const pairs = changedCells(before, after).changed.flatMap((cell): ComparedPair[] => {
    const manner = changeOf(cell)
    if (!manner) return []
    const { was, is } = letterSets(cell)
    const said =
      manner === 'added'
        ? { label: `+ ${letters(is)}`, text: map.came(labels(is)) }
        : manner === 'removed'
          ? { label: `− ${letters(was)}`, text: map.went(labels(was)) }
          : cell.came.length + cell.went.length === 0
            ? { label: map.detailsChanged(letters(is)), text: map.detailsChanged(labels(is)) }
            : { label: `${letters(was)} → ${letters(is)}`, text: map.turned(labels(was), labels(is)) }
    return [
      {
        organisation: cell.organisation,
        function: cell.function,
        manner,
        ...said,
        remits: united.map.remits
          .filter((remit) => remit.organisation === cell.organisation && remit.function === cell.function)
          .map(({ id }) => id),
      },
    ]
  })
  const count = (manner: ComparedPair['manner']) => pairs.filter((pair) => pair.manner === manner).length
  const onlyIn = (own: typeof after, other: typeof after) => {
    const there = new Set([...other.organisations, ...other.functions].map(({ id }) => id))
    return new Set(
      [...own.organisations, ...own.functions].map(({ id }) => id).filter((id) => !there.has(id)),
    )
  }
  const { compare } = words
  return {
    caption: `${otherIs === 'before' ? compare.sinceThen(name) : compare.andBack(name)}: ${compare.summary(
      count('added'),
      count('removed'),
      count('changed'),
    )}.`,
    pairs,
    added: onlyIn(after, before),
    removed: onlyIn(before, after),
  }
}

function letterSets({ came, went, stayed }: ChangedCell): { was: string[]; is: string[] } {
  return { was: [...stayed, ...went], is: [...stayed, ...came] }
}
