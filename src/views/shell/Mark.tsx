/** The mark of Remitmap: a body and a function that meet. */
export function Mark() {
  return (
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <rect x="2" y="8" width="16" height="14" rx="3.5" fill="var(--held)" />
      <path
        d="M15.5 8h8L28.4 15l-4.9 7h-8L10.6 15z"
        fill="none"
        stroke="var(--overlap)"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
    </svg>
  )
}
