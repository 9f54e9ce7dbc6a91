/** Kinds of profile a code can name, told apart by its shape alone. */
export type CodeKind = 'talent' | 'cinema'

const TALENT = /^[A-Z]{2}[MFN](\d{4}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{3})[A-Z]{3}$/
/** The last form is the older one, one digit shorter: it still leads to its page. */
const CINEMA = /^[A-Z]{5}(\d{5}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{4}|\d{4})[MFN]$/

/** As printed: without the blanks and dashes people add when they read it aloud; an address gives its last part. */
export function tidyCode(typed: string) {
  const text = typed.trim()
  const part = /^https?:/i.test(text)
    ? (text.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '')
    : text
  return part.replaceAll(/[\s.\-–_]/g, '').toUpperCase()
}

export function kindOfCode(code: string): CodeKind | undefined {
  if (TALENT.test(code)) return 'talent'
  return CINEMA.test(code) ? 'cinema' : undefined
}

export const pageOfKind = (kind: CodeKind) =>
  kind === 'talent' ? '/profile/view/$code' : '/cinema/profile/$code'
