/** What the palette can do about boundaries. */
import type { PaletteCommand, PaletteContext } from '../palette/command.ts'
import { goTo } from '../palette/goTo.ts'
import { boundaryActions } from './useBoundary.ts'

export function agreementCommands({ app, words, map, view }: PaletteContext): readonly PaletteCommand[] {
  const { agreements } = words
  const { selection } = view
  const finding =
    selection?.type === 'finding'
      ? app.analyst.known(map, view.lens)?.find(({ id }) => id === selection.id)
      : undefined
  return [
    {
      id: 'agreements-agree',
      where: 'everywhere',
      label: agreements.agree,
      also: agreements.alsoAgree,
      isAvailable: view.started,
      run: () => {
        boundaryActions(app, words).agree(finding)
        // The palette gives the focus back first; the card's own first field comes after.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('aside [role="radiogroup"] input:checked')?.focus(),
          ),
        )
      },
    },
    {
      id: 'agreements-park',
      where: 'findings',
      label: agreements.park,
      keys: ['P'],
      isAvailable: finding !== undefined && finding.status !== 'parked' && finding.status !== 'agreed',
      run: () => {
        if (finding) boundaryActions(app, words).park(finding)
      },
    },
    {
      id: 'agreements-list',
      where: 'findings',
      label: agreements.showList,
      isAvailable: view.started,
      run: () => goTo(app, { view: 'findings', findingsAs: 'agreements' }),
    },
    { id: 'agreements-record', where: 'findings', label: agreements.record, keys: ['Ctrl+Enter'] },
  ]
}
