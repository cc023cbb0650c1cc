/** A cell in the side panel: what stands in it, what is said differently, what has been found there. */
import { Plus, Trash2 } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { isInView } from '../../analysis/lens.ts'
import type { Remit } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import type { Selection } from '../../state/viewStore.ts'
import { useBoundary } from '../agreements/useBoundary.ts'
import { EntityLink } from '../panel/EntityLink.tsx'
import { FindingLinks } from '../panel/FindingLinks.tsx'
import { ShortList } from '../panel/ShortList.tsx'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelOf } from '../shared/labels.ts'
import menu from '../shared/Menu.module.css'
import frame from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { remitsOf } from '../shared/remitIndex.ts'
import { inSentence, remitMarks } from '../shared/remitMarks.ts'
import { useOverlaps } from '../shared/useOverlaps.ts'
import { useWords } from '../words/words.tsx'
import styles from './CellPanel.module.css'
import { InvolvementSwitches } from './InvolvementSwitches.tsx'
import { heldIn } from './planCells.ts'
import { RemitFacts } from './RemitFacts.tsx'
import { useCarryOut } from './useCarryOut.ts'
import { ViewsInCell } from './ViewsInCell.tsx'

type CellSelection = Extract<Selection, { type: 'cell' }>

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export function CellPanel({ cell }: { readonly cell: CellSelection }) {
  const words = useWords()
  const { matrix: own, panel } = { matrix: words.matrix, panel: words.matrix.panel }
  const map = useMap()
  const { view } = useApp()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const overlapping = useOverlaps()
  const carryOut = useCarryOut()
  const { agree } = useBoundary()
  const functions = new Set(cell.functions)
  const remits = cell.organisations.flatMap((id) =>
    remitsOf(map.remits, id).filter(
      (remit) => remit.organisation === id && functions.has(remit.function) && isInView(remit, lens),
    ),
  )
  const [organisation, businessFunction] = [cell.organisations[0] ?? '', cell.functions[0] ?? '']
  const isPlain = cell.organisations.length === 1 && cell.functions.length === 1
  const editable = { organisation, function: businessFunction, remits }
  const held = heldIn(editable)
  const marks = remits.map((remit) => remitMarks(map, remit, overlapping))
  const ids = new Set(remits.map(({ id }) => id))
  const here = findings.filter(
    (finding) =>
      finding.remits.some((id) => ids.has(id)) ||
      (finding.functions.some((id) => functions.has(id)) &&
        finding.organisations.some((id) => cell.organisations.includes(id))),
  )
  const where = isPlain
    ? `${labelOf(map, organisation)}, ${labelOf(map, businessFunction)}`
    : panel.several(
        words.counts.organisations(cell.organisations.length),
        words.counts.functions(cell.functions.length),
      )
  const remaining = map.scheme.involvements.filter(({ id }) => !held.has(id))
  const [only] = remits.length === 1 ? remits : []
  return (
    <PanelFrame
      head={
        <>
          {marks.slice(0, 3).map((one, index) => (
            <Letter key={remits[index]?.id} {...one} />
          ))}
          <span className={frame.what}>
            {only
              ? words.entityNames.remits
              : remits.length > 0
                ? words.counts.remits(remits.length)
                : panel.cell}
          </span>
        </>
      }
      foot={
        isPlain && (
          <>
            <MenuTrigger>
              <Button variant="line" isDisabled={remaining.length === 0}>
                <Plus {...icon} />
                {panel.another}
              </Button>
              <Popover className={menu.popover ?? ''} placement="top start">
                <Menu
                  className={menu.menu ?? ''}
                  aria-label={panel.another}
                  onAction={(key) => carryOut([{ cell: editable, wanted: [...held, String(key)] }], 'cells')}
                >
                  {remaining.map((involvement) => (
                    <MenuItem key={involvement.id} id={involvement.id} className={menu.item ?? ''}>
                      <Letter involvement={involvement} />
                      {involvement.label}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
            <Button variant="line" onPress={() => agree()}>
              {words.agreements.agree}
            </Button>
            <span className={frame.end}>
              <Button
                isDisabled={remits.length === 0}
                onPress={() =>
                  carryOut(
                    [{ cell: editable, wanted: [], clears: true }],
                    'cells',
                    own.cleared(remits.length),
                  )
                }
              >
                <Trash2 {...icon} />
                {panel.delete}
              </Button>
            </span>
          </>
        )
      }
    >
      <Heading cell={cell} remits={remits} />
      {isPlain && (
        <InvolvementSwitches
          held={held}
          onToggle={(involvement) => {
            const wanted = held.has(involvement)
              ? [...held].filter((one) => one !== involvement)
              : [...held, involvement]
            const label = involvementById(map.scheme, involvement)?.label ?? ''
            const said = held.has(involvement) ? own.toggledOff(label, where) : own.toggledOn(label, where)
            carryOut([{ cell: editable, wanted }], 'cells', said)
          }}
        />
      )}
      {isPlain && remits.length === 0 && <p className={styles.nothing}>{panel.nothing}</p>}
      {only ? (
        <RemitFacts remit={only} />
      ) : (
        <ShortList className={styles.cards} most={4}>
          {remits.map((remit, index) => (
            <li key={remit.id} className={frame.card}>
              <h3 className={frame.cardHead}>
                <Letter {...marks[index]} involvement={marks[index]?.involvement} />
                <button
                  type="button"
                  className={frame.link}
                  onClick={() => view.select({ type: 'entity', id: remit.id })}
                >
                  {isPlain ? (marks[index]?.involvement?.label ?? '') : labelOf(map, remit.id)}
                </button>
              </h3>
              <RemitFacts remit={remit} brief />
            </li>
          ))}
        </ShortList>
      )}
      <ViewsInCell remits={remits} />
      <FindingLinks findings={here} />
    </PanelFrame>
  )
}

/** "NHSU provides Continuing professional development", with both ends as links. */
function Heading({ cell, remits }: { readonly cell: CellSelection; readonly remits: readonly Remit[] }) {
  const words = useWords()
  const map = useMap()
  const [organisation] = cell.organisations
  const [businessFunction] = cell.functions
  const [only] = remits.length === 1 ? remits : []
  if (cell.organisations.length !== 1 || cell.functions.length > 1 || !organisation || !businessFunction)
    return (
      <h2 className={frame.says}>
        {[
          words.counts.organisations(cell.organisations.length),
          cell.functions.length === 1 && businessFunction
            ? labelOf(map, businessFunction)
            : words.counts.functions(cell.functions.length),
        ].join(' · ')}
      </h2>
    )
  const label = only && inSentence(involvementById(map.scheme, only.involvement)?.label ?? only.involvement)
  return (
    <h2 className={frame.says}>
      <EntityLink id={organisation} />{' '}
      {only && label !== undefined
        ? only.stance === 'disclaims'
          ? words.matrix.disclaims(label)
          : label
        : '·'}{' '}
      <EntityLink id={businessFunction} />
    </h2>
  )
}
