/** What a body or a function shares, lacks and is left out of: its findings, sorted by what they say about it. */
import { ListChecks } from 'lucide-react'
import type { Finding, FindingRule } from '../../analysis/finding.ts'
import { unitHierarchyOf } from '../../model/hierarchy.ts'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import { FindingLinks } from './FindingLinks.tsx'

const groups: readonly {
  readonly name: 'shares' | 'lacks' | 'leftOut' | 'seen' | 'joined'
  readonly rules: readonly FindingRule[]
}[] = [
  { name: 'shares', rules: ['contested', 'duplication', 'parallel', 'dual-role'] },
  { name: 'leftOut', rules: ['left-out', 'stretched'] },
  { name: 'seen', rules: ['disclaimed', 'perspectives-differ'] },
  { name: 'joined', rules: ['missing-tie', 'fragile-tie', 'only-route'] },
  { name: 'lacks', rules: ['split', 'no-lead', 'no-duty', 'unheld', 'lapsed', 'no-remit'] },
]

interface FindingGroupsProps {
  readonly id: string
  readonly collection: 'organisations' | 'functions'
  readonly findings: readonly Finding[]
}

export function FindingGroups({ id, collection, findings }: FindingGroupsProps) {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const all = useFindings()
  const known = new Set(findings)
  // What its units share is what it shares.
  const units =
    collection === 'organisations' ? unitHierarchyOf(map.organisations).selfAndNarrower(id) : undefined
  const listed = units
    ? all.filter((one) => known.has(one) || one.organisations.some((organisation) => units.has(organisation)))
    : findings
  const name = labelOf(map, id)
  if (listed.length === 0) return null
  return (
    <>
      {groups.map((group) => (
        <FindingLinks
          key={group.name}
          heading={words.entity.groups[group.name](name)}
          findings={listed.filter(({ rule }) => group.rules.includes(rule))}
        />
      ))}
      <p>
        <Button
          variant="line"
          onPress={() =>
            view.set({
              view: 'findings',
              findingsAs: 'list',
              findingAbout: id,
              findingStatus: 'all',
              findingRule: 'all',
              findingSearch: '',
            })
          }
        >
          <ListChecks size={17} strokeWidth={1.75} aria-hidden="true" />
          {words.entity.inRegister}
        </Button>
      </p>
    </>
  )
}
