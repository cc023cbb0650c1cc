/** The parts of an agreement, each in a sentence, to take out; the boundary card is where they are made. */
import { partInWords } from '../../analysis/coverage/agreementStatement.ts'
import type { Agreement } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import { FieldFrame } from '../shared/FieldFrame.tsx'
import { TagList } from '../shared/TagList.tsx'

interface PartsFieldProps {
  readonly label: string
  readonly help: string
  readonly agreement: Agreement
  readonly onChange: (parts: Agreement['parts']) => string | undefined
}

export function PartsField({ label, help, agreement, onChange }: PartsFieldProps) {
  const map = useMap()
  const parts = agreement.parts ?? []
  return (
    <FieldFrame label={label} help={help} isGroup>
      {() => (
        <TagList
          label={label}
          tags={parts.map((part, index) => ({ key: String(index), name: partInWords(map, agreement, part) }))}
          onRemove={(key) => onChange(parts.filter((_, index) => String(index) !== key))}
        />
      )}
    </FieldFrame>
  )
}
