/** Stands where something would be said of findings, for as long as they are still being looked for. */
import { useWords } from '../words/words.tsx'

export function LookingForFindings({ className }: { readonly className?: string | undefined }) {
  const words = useWords()
  return (
    <p className={className} role="status">
      {words.findings.looking}
    </p>
  )
}
