/** Pictograms of the rules, all built on circles. Decoration: the rule's name always stands beside them. */
import type { FindingRule } from '../../analysis/finding.ts'

type Mark = 'meeting' | 'offset' | 'half' | 'dashed' | 'outside' | 'split' | 'parts' | 'link'

const marks: Record<FindingRule, Mark> = {
  contested: 'meeting',
  'dual-role': 'half',
  split: 'parts',
  'no-lead': 'dashed',
  'no-duty': 'dashed',
  unheld: 'dashed',
  lapsed: 'dashed',
  disclaimed: 'dashed',
  'no-remit': 'dashed',
  duplication: 'offset',
  parallel: 'offset',
  'perspectives-differ': 'split',
  'left-out': 'outside',
  'missing-tie': 'link',
  'fragile-tie': 'link',
  'only-route': 'link',
  stretched: 'outside',
}

const pen = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }

export function RuleMark({ rule }: { readonly rule: FindingRule }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {drawing(marks[rule])}
    </svg>
  )
}

function drawing(mark: Mark) {
  switch (mark) {
    case 'meeting':
      return (
        <>
          <path d="M10 5.67a5 5 0 0 1 0 8.66a5 5 0 0 1 0-8.66z" fill="var(--overlap)" />
          <circle cx="7.5" cy="10" r="5" {...pen} />
          <circle cx="12.5" cy="10" r="5" {...pen} />
        </>
      )
    case 'offset':
      return (
        <>
          <circle cx="8" cy="8.3" r="5.2" {...pen} />
          <circle cx="12" cy="11.7" r="5.2" {...pen} />
        </>
      )
    case 'half':
      return (
        <>
          <circle cx="10" cy="10" r="6.5" {...pen} />
          <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
        </>
      )
    case 'dashed':
      return <circle cx="10" cy="10" r="6.5" {...pen} strokeDasharray="3.4 2.4" />
    case 'parts':
      // Three pieces of one circle, a third of its way round each.
      return <circle cx="10" cy="10" r="6.5" {...pen} strokeDasharray="10.2 3.41" />
    case 'outside':
      return (
        <>
          <circle cx="8" cy="11" r="5.5" {...pen} />
          <circle cx="16" cy="4.5" r="2" fill="currentColor" />
        </>
      )
    case 'split':
      return (
        <>
          <circle cx="10" cy="10" r="6.5" {...pen} />
          <path d="M5.5 14.5l9-9" {...pen} />
        </>
      )
    case 'link':
      return (
        <>
          <circle cx="5" cy="10" r="3" {...pen} />
          <circle cx="15" cy="10" r="3" {...pen} />
          <path d="M8 10h4" {...pen} strokeDasharray="2 1.6" />
        </>
      )
  }
}
