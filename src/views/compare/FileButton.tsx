/** A button that asks for map files, over a plain file input, so that it also works where a picker does not. */
import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../shared/Button.tsx'

interface FileButtonProps {
  readonly label: string
  readonly inputLabel: string
  readonly several?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

export function FileButton({ label, inputLabel, several, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="line" onPress={() => input.current?.click()}>
        <FolderOpen size={17} strokeWidth={1.75} aria-hidden="true" />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={inputLabel}
        tabIndex={-1}
        accept=".json,application/json"
        multiple={several}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          // The same file may be chosen again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
