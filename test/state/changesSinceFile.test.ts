import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemitMap } from '../../src/model/remitMap.ts'
import {
  asInFile,
  type ChangesSinceFile,
  countChanges,
  followStep,
} from '../../src/state/changesSinceFile.ts'
import { createDocumentStore, type DocumentStep } from '../../src/state/documentStore.ts'
import { arbitraryChoice, commandOf } from '../support/arbitraryCommand.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

/** A document that follows how far it is from its file, as the app does. */
function filedDocument(map: RemitMap) {
  let ticks = 0
  const document = createDocumentStore(map, () =>
    new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString(),
  )
  let since = asInFile
  document.onStep((step) => {
    if (step.kind !== 'opened') since = followStep(since, stepOf(step))
  })
  return {
    document,
    map: () => document.store.getState().map,
    since: () => since,
    count: () => countChanges(since),
    save() {
      document.seal()
      since = asInFile
      return document.store.getState().map
    },
    rename: (title: string, key?: string) =>
      document.execute({ type: 'updateMap', changes: { title } }, key === undefined ? {} : { key }),
  }
}

const stepOf = (step: Exclude<DocumentStep, { kind: 'opened' }>) =>
  step.kind !== 'command' ? step.kind : step.continues ? 'continued' : 'added'

/** The states of a map as a tree: a new step grows a branch, undo goes to the parent, redo back to where it came from. */
class StateTree {
  private readonly parents = new Map<number, number>()
  private redoable: number[] = []
  private made = 0
  private current = 0
  private saved = 0
  /** Whether the saved state was written over by a command that became part of the step it ended. */
  private savedIsGone = false

  save() {
    this.saved = this.current
    this.savedIsGone = false
  }
  follow(step: ReturnType<typeof stepOf>) {
    if (step === 'added') {
      this.made += 1
      this.parents.set(this.made, this.current)
      this.current = this.made
      this.redoable = []
    } else if (step === 'continued') {
      if (this.current === this.saved) this.savedIsGone = true
    } else if (step === 'undone') {
      this.redoable.push(this.current)
      const parent = this.parents.get(this.current)
      // Behind where the tree begins, it grows a root.
      this.made += parent === undefined ? 1 : 0
      if (parent === undefined) this.parents.set(this.current, this.made)
      this.current = parent ?? this.made
    } else {
      this.current = this.redoable.pop() ?? this.current
    }
  }
  isSaved = () => this.current === this.saved && !this.savedIsGone
  /** Steps between the two along the branches. */
  distance(): number {
    const up = (from: number) => {
      const path = [from]
      for (let at = this.parents.get(from); at !== undefined; at = this.parents.get(at)) path.push(at)
      return path
    }
    const theirs = up(this.saved)
    const ours = up(this.current)
    const common = ours.find((state) => theirs.includes(state)) ?? 0
    return ours.indexOf(common) + theirs.indexOf(common) + (this.savedIsGone ? 1 : 0)
  }
}

const wishes = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ choice: arbitraryChoice, key: fc.constantFrom(undefined, 'a', 'b') }),
    },
    { weight: 3, arbitrary: fc.constantFrom('type a', 'type b') },
    { weight: 6, arbitrary: fc.constantFrom('undo', 'undo', 'redo', 'save', 'seal') },
  ),
  { maxLength: 40 },
)

describe('changes since the file', () => {
  it('are 0 whenever the map is the very one that was saved, and never when it is another', () => {
    fc.assert(
      fc.property(arbitraryMap(), wishes, (map, wished) => {
        const filed = filedDocument(map)
        let saved = filed.save()
        wished.forEach((wish, serial) => {
          if (wish === 'save') saved = filed.save()
          else if (wish === 'undo') filed.document.undo()
          else if (wish === 'redo') filed.document.redo()
          else if (wish === 'seal') filed.document.seal()
          else if (wish === 'type a' || wish === 'type b') filed.rename(`Title ${serial}`, wish)
          else {
            const command = commandOf(filed.map(), wish.choice, serial)
            filed.document.execute(command, wish.key === undefined ? {} : { key: wish.key })
          }
          expect(filed.count() === 0).toBe(filed.map() === saved)
        })
      }),
      { numRuns: runs(300) },
    )
  })

  it('are as many as the steps between the two states in the tree of all states', () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        const filed = filedDocument(smallMap())
        const tree = new StateTree()
        filed.document.onStep((step) => {
          if (step.kind !== 'opened') tree.follow(stepOf(step))
        })
        wished.forEach((wish, serial) => {
          if (wish === 'save') {
            filed.save()
            tree.save()
          } else if (wish === 'undo') filed.document.undo()
          else if (wish === 'redo') filed.document.redo()
          else if (wish === 'seal') filed.document.seal()
          else filed.rename(`Title ${serial}`, typeof wish === 'string' ? wish : wish.key)
          expect(filed.count() === 0).toBe(tree.isSaved())
          expect(filed.count()).toBe(tree.distance())
        })
      }),
      { numRuns: runs(300) },
    )
  })

  it('undo leads back to the file, and away from it when it was saved before', () => {
    const filed = filedDocument(smallMap())
    filed.rename('One')
    expect(filed.count()).toBe(1)
    filed.document.undo()
    expect(filed.count()).toBe(0)
    filed.document.redo()
    filed.save()
    filed.document.undo()
    expect(filed.since()).toEqual({ added: 0, undone: 1, lost: 0 })
    filed.document.redo()
    expect(filed.count()).toBe(0)
  })

  it('typing on in the field that was being typed in when it was saved is a change', () => {
    const filed = filedDocument(smallMap())
    filed.rename('O', 'title')
    filed.save()
    filed.rename('On', 'title')
    filed.rename('One', 'title')
    expect(filed.count()).toBe(1)
    filed.document.undo()
    expect([filed.count(), filed.map().title]).toEqual([0, 'O'])
  })

  it('a step made after an undo puts the file out of reach', () => {
    const filed = filedDocument(smallMap())
    filed.rename('One')
    filed.save()
    filed.document.undo()
    filed.rename('Another')
    expect(filed.since()).toEqual({ added: 1, undone: 0, lost: 1 })
    filed.document.undo()
    expect(filed.count()).toBe(1)
  })

  it('a command that became part of the step before, with nothing known of a seal, still counts', () => {
    const once = followStep(asInFile, 'continued')
    expect(countChanges(once)).toBe(1)
    const inside: ChangesSinceFile = { added: 2, undone: 0, lost: 0 }
    expect(followStep(inside, 'continued')).toEqual(inside)
  })
})
