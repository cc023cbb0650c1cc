import { locate } from '../../model/entities.ts'
import { useMap, useView } from '../shared/appContext.ts'

/** The organisation or person that is selected, in any view. */
export function useChosenParty(): string | undefined {
  const map = useMap()
  const selection = useView((state) => state.selection)
  if (selection?.type !== 'entity') return undefined
  const collection = locate(map, selection.id)?.collection
  return collection === 'organisations' || collection === 'people' ? selection.id : undefined
}
