/** Starts a boundary card, records it, and parks a finding. */
import { agreementStatement } from '../../analysis/coverage/agreementStatement.ts'
import { isAboutGap, remitsAtIssue } from '../../analysis/coverage/agreementTerms.ts'
import type { Finding } from '../../analysis/finding.ts'
import { settledFindings } from '../../analysis/settledFindings.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { applyCommand } from '../../edit/applyCommand.ts'
import type { Command } from '../../edit/commands.ts'
import { entityById } from '../../model/entities.ts'
import { newId } from '../../model/ids.ts'
import { type Agreement, type AgreementStatus, agreementSchema, type RemitMap } from '../../model/remitMap.ts'
import {
  type BoundaryDraft,
  boundaryOf,
  startBoundary,
  startBoundaryOn,
  termsOf,
} from '../../state/boundaryDraft.ts'
import type { Selection } from '../../state/viewStore.ts'
import { type App, useApp } from '../shared/appContext.ts'
import { labelsOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/words.tsx'
import { groupLabel } from './groupLabel.ts'

export interface BoundaryActions {
  /** Opens the card for what is selected; a card that was begun there goes on. */
  agree(from?: Finding): void
  /** Opens the card of an agreement that is there; with another outcome where one was chosen. */
  change(agreement: Agreement, outcome?: Agreement['outcome']): void
  /** Records it, and gives its id; undefined when it was refused. */
  record(draft: BoundaryDraft, status: AgreementStatus): string | undefined
  park(finding: Finding): void
  /** Takes a parked finding up again: what only parked it goes. */
  unpark(finding: Finding): void
}

export function useBoundary(): BoundaryActions {
  return boundaryActions(useApp(), useWords())
}

export function boundaryActions({ document, view, actions }: App, words: Words): BoundaryActions {
  const currentMap = () => document.store.getState().map

  const record = (draft: BoundaryDraft, status: AgreementStatus): string | undefined => {
    const map = currentMap()
    const command = withSettled(map, recordingCommand(map, draft, status, words))
    const title = titleOf(map, draft, words)
    const done = actions.run(command, {
      notice: { text: words.agreements.recorded[status](title), tone: 'plain', undo: true },
    })
    if (!done) return undefined
    return command.type === 'addAgreement' ? command.agreement.id : draft.agreement
  }
  return {
    agree(from) {
      const { agreeing, selection } = view.store.getState()
      const subject: Selection = from ? { type: 'finding', id: from.id } : selection
      if (agreeing && isSame(agreeing.subject, subject)) view.set({ agreeing: { ...agreeing, open: true } })
      else {
        const draft = from
          ? startBoundaryOn(currentMap(), from)
          : startBoundary(chosen(currentMap(), selection))
        view.set({ selection: subject, editing: false, agreeing: { subject, draft, open: true } })
      }
      if (from) view.set({ selection: subject })
    },
    change(agreement, outcome = agreement.outcome) {
      const subject: Selection = { type: 'entity', id: agreement.id }
      const draft = { ...boundaryOf(currentMap(), agreement), outcome }
      view.set({
        selection: subject,
        agreeing: { subject, draft, open: true },
      })
    },
    record,
    park: (finding) =>
      void record({ ...startBoundaryOn(currentMap(), finding), outcome: 'accepted' }, 'parked'),
    unpark(finding) {
      const map = currentMap()
      const parking = finding.agreements.filter(
        (id) => entityById(map, 'agreements', id)?.status === 'parked',
      )
      const [first] = parking
      if (first === undefined) return
      const title = entityById(map, 'agreements', first)?.title ?? ''
      actions.run(
        { type: 'deleteEntities', ids: parking },
        { notice: { text: words.agreements.unparked(title), tone: 'plain', undo: true } },
      )
    },
  }
}

export function isSame(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What a card about something selected starts with. */
function chosen(map: RemitMap, selection: Selection): { functions?: string[]; organisations?: string[] } {
  if (selection?.type === 'kind') {
    return {
      organisations: map.organisations.filter(({ kind }) => kind === selection.kind).map(({ id }) => id),
    }
  }
  if (selection?.type === 'cell') {
    return { functions: [...selection.functions], organisations: [...selection.organisations] }
  }
  if (selection?.type !== 'entity') return {}
  const { id } = selection
  if (entityById(map, 'organisations', id)) return { organisations: [id] }
  if (entityById(map, 'functions', id)) return { functions: [id] }
  const remit = entityById(map, 'remits', id)
  return remit ? { functions: [remit.function], organisations: [remit.organisation] } : {}
}

/** "Local workforce planning: NHSU regional teams (9) and Workforce directorates (28)". */
export function titleOf(map: RemitMap, draft: BoundaryDraft, words: Words): string {
  const about = listInWords(labelsOf(map, draft.functions))
  // A gap lies between no one.
  if (about !== '' && isAboutGap({ about: [...draft.about] })) return about
  const parties = [...draft.sides, ...draft.people.map((id) => [id])]
  const between = parties.slice(0, 2).map((group) => groupLabel(map, group, words))
  const rest = parties.length - between.length
  const who = listInWords(rest > 0 ? [...between, words.agreements.more(rest)] : between)
  return [about, who].filter((part) => part !== '').join(': ') || words.agreements.card
}

/** Fields that the card decides: left out of it, they are taken out of the agreement. */
const decided = Object.keys(agreementSchema.shape).filter(
  (key) => !['id', 'title', 'note', 'meta', 'sources', 'agreedOn'].includes(key),
)

type Recording = Extract<Command, { type: 'addAgreement' | 'updateAgreement' }>

/** Looking for all findings of a larger map would hold up the page; there the remits agreed on tell what came later. */
const mostRemits = 5_000

/** Keeps with what is agreed which findings that settles, whatever the lens, so that one that opens again is known. */
function withSettled(map: RemitMap, command: Recording): Recording {
  const said = command.type === 'addAgreement' ? command.agreement : command.changes
  if (said.status !== 'agreed' || map.remits.length > mostRemits) return command
  const done = applyCommand(map, command)
  if (!done.ok) return command
  const id = command.type === 'addAgreement' ? command.agreement.id : command.id
  const settled = settledFindings(done.map, id)
  if (settled.length === 0) return command
  return command.type === 'addAgreement'
    ? { ...command, agreement: inFileOrder({ ...command.agreement, settled }) }
    : { ...command, changes: { ...command.changes, settled } }
}

function recordingCommand(
  map: RemitMap,
  draft: BoundaryDraft,
  status: AgreementStatus,
  words: Words,
): Recording {
  const terms = withRemitsAtIssue(map, termsOf(draft), status)
  const before = draft.agreement === undefined ? undefined : entityById(map, 'agreements', draft.agreement)
  const statement =
    status === 'parked' && terms.parts === undefined ? undefined : agreementStatement(map, terms)
  const agreedOn =
    before?.agreedOn ?? (status === 'agreed' ? new Date().toISOString().slice(0, 10) : undefined)
  const said = { ...terms, status, ...(statement ? { statement } : {}), ...(agreedOn ? { agreedOn } : {}) }
  if (before) {
    const nothing = Object.fromEntries(decided.map((key) => [key, undefined]))
    return { type: 'updateAgreement', id: before.id, changes: { ...nothing, ...said } }
  }
  return {
    type: 'addAgreement',
    agreement: inFileOrder({ id: newId(), title: titleOf(map, draft, words), ...said }),
  }
}

/** What is agreed is agreed on all that it would change, so that what comes later can be told apart. */
function withRemitsAtIssue<Terms extends ReturnType<typeof termsOf>>(
  map: RemitMap,
  terms: Terms,
  status: AgreementStatus,
): Terms {
  if (status !== 'agreed' || !terms.about) return terms
  const remits = new Set([...(terms.remits ?? []), ...remitsAtIssue(map, terms).map(({ id }) => id)])
  return remits.size === 0 ? terms : { ...terms, remits: [...remits] }
}

/** Keys in the order of the file, as everything on the map has them. */
function inFileOrder(agreement: Agreement): Agreement {
  const fields = agreement as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(agreementSchema.shape)
      .filter((key) => fields[key] !== undefined)
      .map((key) => [key, fields[key]]),
  ) as Agreement
}
