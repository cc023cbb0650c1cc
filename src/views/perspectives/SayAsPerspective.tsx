/** While one enters as a perspective: what it says about a remit of someone else, in one press. */
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { confirmationOf, disclaimerOf } from '../../edit/speakAs.ts'
import type { Remit } from '../../model/remitMap.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import menu from '../shared/Menu.module.css'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import styles from './Perspectives.module.css'

export function SayAsPerspective({ remit }: { readonly remit: Remit }) {
  const words = useWords()
  const { actions } = useApp()
  const map = useMap()
  const perspective = useSpeaker()
  if (!perspective || remit.perspective === perspective.id) return null
  const { id, name } = perspective
  const says = words.perspectives
  const own = map.remits.filter(
    (one) =>
      one.perspective === id && one.organisation === remit.organisation && one.function === remit.function,
  )
  const record = (said: Remit) => {
    // A view says one thing of a remit: what it said before about this involvement goes.
    const gone = own.filter(({ involvement }) => [remit.involvement, said.involvement].includes(involvement))
    actions.run(
      {
        type: 'batch',
        name: 'cells',
        commands: [
          ...(gone.length > 0 ? [{ type: 'deleteEntities' as const, ids: gone.map((one) => one.id) }] : []),
          { type: 'addRemit', remit: said },
        ],
      },
      { notice: { text: says.recorded(name), tone: 'plain', undo: true } },
    )
  }
  return (
    <div className={styles.say} role="group" aria-label={says.says(name)}>
      <span>{says.says(name)}</span>
      <Button variant="line" onPress={() => record(confirmationOf(remit, id))}>
        {says.same}
      </Button>
      <MenuTrigger>
        <Button variant="line">{says.different}</Button>
        <Popover className={menu.popover ?? ''} placement="bottom start">
          <Menu
            className={menu.menu ?? ''}
            aria-label={says.different}
            onAction={(key) => record(confirmationOf(remit, id, String(key)))}
          >
            {map.scheme.involvements
              .filter((one) => one.id !== remit.involvement)
              .map((one) => (
                <MenuItem key={one.id} id={one.id} className={menu.item ?? ''}>
                  <Letter involvement={one} />
                  {one.label}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button variant="line" onPress={() => record(disclaimerOf(remit, id))}>
        {says.notTheirs}
      </Button>
    </div>
  )
}
