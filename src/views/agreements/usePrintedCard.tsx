/** Prints one agreement as a card of its own: only the sheet goes to the printer, and it is on the page only then. */
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Agreement } from '../../model/remitMap.ts'
import { AgreementSheet } from './AgreementSheet.tsx'

export function usePrintedCard(agreement: Agreement): { print: () => void; sheet: ReactNode } {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    const done = () => setPrinting(false)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [isPrinting])
  return {
    print: () => setPrinting(true),
    sheet: isPrinting && createPortal(<AgreementSheet agreement={agreement} />, document.body),
  }
}
