/** How the values of a form travel: what was not answered stays at home, numbers become numbers. */

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Without empty texts, empty lists and empty objects; texts lose the blanks around them. */
export function prune(value: unknown): Json {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter(entry => entry !== undefined && entry !== null)
    return kept.length > 0 ? (kept as Json[]) : undefined
  }
  if (isObject(value)) {
    const entries = Object.entries(value).flatMap(([key, entry]) => {
      const kept = prune(entry)
      return kept === undefined || kept === null ? [] : [[key, kept] as const]
    })
    return entries.length > 0 ? Object.fromEntries(entries) : undefined
  }
  return value as Json
}

/** A typed number, or undefined when it is none. The server refuses what is not a number; so nothing else is sent. */
export function numeric(value: string | number | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const number = typeof value === 'number' ? value : Number(value.trim().replace(',', '.'))
  return Number.isFinite(number) ? number : undefined
}

/** A whole number, or undefined: a half is not sent where the server takes none. */
export function whole(value: string): number | undefined {
  return /^\d+$/.test(value.trim()) ? Number(value) : undefined
}

/** People write `mypage.org`; the server wants to know how to get there. */
export function webAddressToWire(value: string) {
  const text = value.trim()
  return text && !/^[a-z]+:\/\//i.test(text) ? `https://${text}` : text
}

/** `blank` with every answer that `content` holds for it; keys `blank` does not know are left out. */
export function fill<Values extends object>(blank: Values, content: Record<string, unknown>): Values {
  const filled: Record<string, unknown> = {}
  for (const [key, empty] of Object.entries(blank)) {
    const had = content[key]
    if (had === undefined || had === null) filled[key] = empty
    else if (isObject(empty)) filled[key] = fill(empty, isObject(had) ? had : {})
    else if (typeof empty === 'string')
      filled[key] = typeof had === 'number' || typeof had === 'string' ? String(had) : empty
    else filled[key] = had
  }
  return filled as Values
}
