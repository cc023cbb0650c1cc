/** A small drawing of what a map looks like. Decoration. */
const held = { stroke: 'var(--held)', fill: 'none' }
const overlap = { stroke: 'var(--overlap)', fill: 'none', strokeWidth: 4 }

export function StartPicture() {
  const rows = [24, 74, 124, 174]
  return (
    <svg width="100%" viewBox="0 0 456 200" aria-hidden="true">
      <path d="M148 18C240 18 240 22 334 22" {...held} strokeWidth="4.5" />
      <path d="M148 26C240 26 240 68 328 68" {...overlap} />
      <path d="M148 74C240 74 240 78 328 78" {...overlap} />
      <path d="M148 118C240 118 240 30 334 30" {...held} strokeWidth="2" />
      <path d="M148 128C240 128 240 122 334 122" {...held} strokeWidth="2" strokeDasharray="8 5" />
      <path d="M148 174C240 174 240 130 334 130" {...held} strokeWidth="2" />
      {rows.map((y, index) => (
        <g key={y}>
          <rect
            x="2"
            y={y - 16}
            width="144"
            height="32"
            rx="7"
            fill="var(--paper)"
            stroke="var(--held)"
            strokeWidth="1.5"
          />
          <rect x="16" y={y - 4} width={[88, 108, 72, 96][index]} height="8" rx="4" fill="var(--line)" />
          <path
            d={`M335 ${y}l7-12h15l7 12l-7 12h-15z`}
            fill={index === 3 ? 'var(--paper)' : 'var(--held)'}
            stroke="var(--held)"
            strokeWidth="1.8"
            strokeDasharray={index === 3 ? '5 3.4' : undefined}
          />
          {index === 1 && (
            <path
              d={`M327 ${y}l11-19h23l11 19l-11 19h-23z`}
              fill="none"
              stroke="var(--overlap)"
              strokeWidth="2.5"
            />
          )}
          <rect x="382" y={y - 4} width={[68, 54, 72, 60][index]} height="8" rx="4" fill="var(--line)" />
        </g>
      ))}
    </svg>
  )
}
