/** The agreed boundaries as rows. */
import type { RemitMap } from '../../model/remitMap.ts'
import { joinList } from '../rows/cellLists.ts'
import { mapNames } from './mapNames.ts'

export function agreementsTable(map: RemitMap): string[][] {
  const names = mapNames(map)
  const rows = map.agreements.map((agreement) => [
    agreement.title,
    agreement.status,
    agreement.outcome,
    joinList(names.all(agreement.functions)),
    joinList(names.all(agreement.organisations)),
    joinList(names.all(agreement.places)),
    joinList(names.all(agreement.beneficiaries)),
    names.of(agreement.lead),
    agreement.statement ?? '',
    agreement.reason ?? '',
    joinList(agreement.agreedBy ?? []),
    agreement.agreedOn ?? '',
    joinList(agreement.absent ?? []),
    agreement.handover ?? '',
    agreement.review ?? '',
    joinList(names.all(agreement.sources)),
    agreement.note ?? '',
  ])
  return [
    [
      'Agreement',
      'Status',
      'Outcome',
      'Functions',
      'Organisations',
      'Places',
      'For whom',
      'Lead',
      'Statement',
      'Reason',
      'Agreed by',
      'Agreed on',
      'Absent',
      'Handover',
      'Review',
      'Sources',
      'Note',
    ],
    ...rows,
  ]
}
