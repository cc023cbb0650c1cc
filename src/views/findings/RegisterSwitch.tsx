/** What the Findings view lists: findings, pairs of parties, or agreements. */
import { Grid3x3, Handshake, List, type LucideIcon, Presentation } from 'lucide-react'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'

/** A sign alone, as the bar has little room; its name is read out and shown on hover. */
function sign(Icon: LucideIcon, name: string) {
  return (
    <span title={name}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <span className="visually-hidden">{name}</span>
    </span>
  )
}

export function RegisterSwitch() {
  const words = useWords()
  const { view } = useApp()
  const shown = useView((state) => state.findingsAs)
  return (
    <>
      <Segmented
        label={words.findings.showAs}
        value={shown}
        options={[
          { value: 'list', label: sign(List, words.findings.asList) },
          { value: 'pairs', label: sign(Grid3x3, words.findings.asPairs) },
          { value: 'agreements', label: sign(Handshake, words.agreements.list) },
        ]}
        onChange={(findingsAs) => view.set({ findingsAs })}
      />
      <Button
        variant="line"
        tip={words.workshop.open}
        aria-label={words.workshop.open}
        onPress={() => view.set({ presenting: true })}
      >
        <Presentation size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </>
  )
}
