/** The words that a field already holds somewhere on the map, with those that the rules know first. */
import { useMemo } from 'react'
import type { Collection, Entity } from '../../model/entities.ts'
import { useMap } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { fieldValue } from './fields.ts'

const nothing: readonly string[] = []

export function useWordsInUse(
  collection: Collection,
  field: string,
  known: readonly string[] = nothing,
): { value: string; label: string; help?: string | undefined }[] {
  const words = useWords()
  const list: readonly Entity[] = useMap()[collection]
  return useMemo(() => {
    const used = new Set<string>(known)
    for (const entity of list) {
      const word = fieldValue(entity, field)
      if (typeof word === 'string' && word !== '') used.add(word)
    }
    return [...used].map((value) => ({
      value,
      label: words.fields.options[field]?.[value] ?? value,
      help: field === 'basis' ? words.fields.basisHelp[value] : undefined,
    }))
  }, [list, field, known, words])
}
