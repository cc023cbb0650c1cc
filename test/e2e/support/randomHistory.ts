import type { Page } from '@playwright/test'
import type { RemitMap } from '../../../src/model/remitMap.ts'

/** What of a map the steps below change, in words. */
export interface MapState {
  readonly title: string
  readonly organisations: readonly string[]
  readonly functions: readonly string[]
  readonly remits: readonly string[]
}

export function stateOf({ title, organisations, functions, remits }: RemitMap): MapState {
  const nameOf = (list: readonly { id: string; name: string }[], wanted: string) =>
    list.find(({ id }) => id === wanted)?.name
  return {
    title,
    organisations: organisations.map(({ name }) => name),
    functions: functions.map(({ name }) => name),
    remits: remits.map(
      (remit) =>
        `${nameOf(organisations, remit.organisation)} ${remit.involvement} ${nameOf(functions, remit.function)}`,
    ),
  }
}

export interface RandomHistory {
  /** Every state that the map has had or is about to have, in order. */
  readonly states: readonly MapState[]
  /** Makes one more. */
  step(): Promise<void>
}

const functionOf = (remit: string) => remit.slice(remit.lastIndexOf(' ') + 1)

const letters = { l: 'leads', p: 'provides', f: 'funds', s: 'supports' } as const
const bodies = ['Avon Council', 'Ministry', 'Trust of the North']

/**
 * Random steps made in Capture by its own means, and beside them the naive model of what they make of the map. A state is
 * noted before the gesture that makes it.
 */
export function createRandomHistory(page: Page, start: MapState, random: () => number): RandomHistory {
  const states = [start]
  const past: MapState[] = []
  let future: MapState[] = []
  const below = (count: number) => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T
  const current = () => states.at(-1) as MapState
  // Nothing alike, so that no name is taken for a slip in another.
  const newWord = () => Array.from({ length: 9 }, () => String.fromCharCode(97 + below(26))).join('')

  function note(changes: Partial<MapState>): void {
    past.push(current())
    future = []
    states.push({ ...current(), ...changes })
  }

  async function rename(): Promise<void> {
    const title = `Map ${newWord()}`
    note({ title })
    await page.getByLabel('Title of the map').fill(title)
    await page.keyboard.press('Enter')
  }

  async function add(): Promise<void> {
    const { organisations, functions, remits } = current()
    const [organisation, letter, businessFunction] = [
      pick(bodies),
      pick(Object.keys(letters)) as keyof typeof letters,
      newWord(),
    ]
    note({
      organisations: organisations.includes(organisation) ? organisations : [...organisations, organisation],
      functions: [...functions, businessFunction],
      remits: [...remits, `${organisation} ${letters[letter]} ${businessFunction}`],
    })
    await page.getByRole('combobox', { name: 'Organisation' }).fill(organisation)
    await page.getByRole('combobox', { name: 'Function' }).fill(businessFunction)
    await page.getByRole('textbox', { name: 'Letter', exact: true }).fill(letter)
    await page.keyboard.press('Enter')
  }

  /** Deletes the first row in sight; in a long list that is not the first of all. */
  async function remove(): Promise<void> {
    const row = page.getByRole('row').nth(1)
    const said = await row.textContent()
    const { remits } = current()
    note({ remits: remits.filter((remit) => !said?.includes(functionOf(remit))) })
    await row.click()
    await page.keyboard.press('Delete')
  }

  async function undo(): Promise<void> {
    future.push(current())
    states.push(past.pop() as MapState)
    await page.getByRole('button', { name: /^Undo / }).click()
  }

  async function redo(): Promise<void> {
    past.push(current())
    states.push(future.pop() as MapState)
    await page.getByRole('button', { name: /^Redo / }).click()
  }

  return {
    states,
    async step() {
      // Only steps of this history are taken back: what the page still has of those before is not known here.
      await pick([
        rename,
        add,
        add,
        ...(current().remits.length > 0 ? [remove] : []),
        ...(past.length > 0 ? [undo] : []),
        ...(future.length > 0 ? [redo, redo] : []),
      ])()
    },
  }
}
