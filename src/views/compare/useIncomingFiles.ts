/** The files chosen to be brought together, each with how it comes in and what it started from, where that is certain. */
import { useState } from 'react'
import type { IncomingMap } from '../../compare/bringTogether.ts'
import { certainBeginning, type PossibleBeginning } from '../../compare/certainBeginning.ts'
import type { EntityMatch } from '../../compare/matchEntities.ts'
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type KeptVersion, useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { when } from './when.ts'

export interface PossibleBase extends PossibleBeginning {
  readonly id: string
  readonly label: string
  /** Whether it came in the file, with the ids of the file. */
  readonly isInFile: boolean
}

export interface IncomingFile {
  readonly id: string
  readonly name: string
  readonly map: RemitMap
  readonly how: 'merge' | 'perspective'
  readonly viewId: string
  readonly viewName: string
  readonly bases: readonly PossibleBase[]
  /** Id of the one that it started from; empty = not known. */
  readonly baseId: string
  readonly accepted: readonly EntityMatch[]
}

export function incomingOf(file: IncomingFile): IncomingMap {
  return {
    id: file.id,
    map: file.map,
    base: baseOf(file)?.map,
    perspective: file.how === 'perspective' ? { id: file.viewId, name: file.viewName } : undefined,
    accepted: file.accepted,
  }
}

export function baseOf({ bases, baseId }: IncomingFile): PossibleBase | undefined {
  return bases.find(({ id }) => id === baseId)
}

/** Earlier states that are looked through for a common beginning. */
const statesRead = 24

export function useIncomingFiles(kept: readonly KeptVersion[], most: number) {
  const { compare: words } = useWords()
  const { document, versions } = useApp()
  const [files, setFiles] = useState<readonly IncomingFile[]>([])
  const [problems, setProblems] = useState<readonly string[]>([])

  async function statesHere(): Promise<PossibleBase[]> {
    const states: PossibleBase[] = []
    for (const { id, name, at, isAutomatic } of kept.slice(0, statesRead)) {
      const map = await versions.read(id)
      // One that was named may have come with another copy of this map.
      if (map)
        states.push({ id, label: words.fromBase(name, when(at)), map, isOurs: isAutomatic, isInFile: false })
    }
    return states
  }

  async function add(chosen: readonly File[]): Promise<void> {
    const room = most - files.length
    const read = await versions.readFiles(chosen.slice(0, room))
    const states = await statesHere()
    const open = document.store.getState().map
    const told = read.flatMap((one) => (one.ok ? [] : [words.notRead(one.name, one.problem)]))
    setProblems(chosen.length > room ? [...told, words.tooMany(most)] : told)
    const added = read.flatMap((one, index): IncomingFile[] => {
      if (!one.ok) return []
      const bases: PossibleBase[] = [
        { id: 'now', label: words.asItIsNow, map: open, isOurs: true, isInFile: false },
        ...states,
        ...one.versions.map(({ id, name, map }) => ({
          id: `in-file:${id}`,
          label: words.versionInFile(name),
          map,
          isOurs: false,
          isInFile: true,
        })),
      ]
      const certain = certainBeginning(bases, open, one.map)
      // Only the ending goes: a name may have full stops of its own ("Dr. Foster's table").
      const viewName = one.name.replace(/(\.remitmap)?\.json$/i, '') || one.name
      return [
        {
          id: `${files.length + index}:${one.name}`,
          name: one.name,
          map: one.map,
          how: 'merge',
          viewId: newId(),
          viewName,
          bases,
          baseId: certain === undefined ? '' : (bases[certain]?.id ?? ''),
          accepted: [],
        },
      ]
    })
    setFiles([...files, ...added])
  }

  return {
    files,
    problems,
    add: (chosen: readonly File[]) => void add(chosen),
    change(id: string, changes: Partial<IncomingFile>) {
      setFiles(files.map((file) => (file.id === id ? { ...file, ...changes } : file)))
    },
    remove: (id: string) => setFiles(files.filter((file) => file.id !== id)),
    clear() {
      setFiles([])
      setProblems([])
    },
  }
}
