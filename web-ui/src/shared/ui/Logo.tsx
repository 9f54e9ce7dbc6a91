/** The mark: a person with open arms who is also a "t". Holds at 16 px; `mono` draws it in one colour. */
export function Mark({ size = 32, mono = false }: { size?: number; mono?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" className="shrink-0">
      {mono ? null : <rect width="32" height="32" rx="8" fill="#131c38" />}
      <g stroke={mono ? 'currentColor' : '#f7f1e6'} strokeWidth="4" strokeLinecap="round">
        <path d="M7.5 13.6c5.4 2.1 11.6 2.1 17 0" />
        <path d="M16 16v5.2c0 3.4 1.9 5.1 5.2 4.6" />
      </g>
      <circle cx="16" cy="7" r="3.6" fill={mono ? 'currentColor' : '#e5a84a'} />
    </svg>
  )
}

/** The name, drawn; takes the colour of the text around it, the dot of the i stays a lamp. */
export function Wordmark({ height = 24 }: { height?: number }) {
  return (
    <svg
      role="img"
      aria-label="taalentio"
      height={height}
      width={height * 4}
      viewBox="0 0 176 44"
      fill="none"
      stroke="currentColor"
      strokeWidth="4.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <g transform="translate(4 4)">
        <path d="M2 13h9M5.5 5v20.5c0 3.6 2 5 5.4 4.6" />
        <circle cx="25" cy="21.5" r="9" />
        <path d="M34 12.5v18" />
        <circle cx="51" cy="21.5" r="9" />
        <path d="M60 12.5v18M69 2v28.5M77.2 21.5h17.6a8.9 8.9 0 1 0-3 6.6" />
        <path d="M104 12.5v18M104 21c0-5.5 3-8.5 7.5-8.5s7.5 3 7.5 8.5v9.5" />
        <path d="M126 13h9M129.5 5v20.5c0 3.6 2 5 5.4 4.6M143 13v17.5" />
        <circle cx="160" cy="21.5" r="9" />
      </g>
      <circle cx="147" cy="7.5" r="3.3" className="fill-ochre" stroke="none" />
    </svg>
  )
}
