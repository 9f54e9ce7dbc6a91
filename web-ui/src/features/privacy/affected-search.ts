import { readSearch, text } from '@/shared/lib/search'

/** Days as `2026-11-20`; whose account was abused and from where, when known. */
export const readAffectedSearch = readSearch({ from: text, to: text, account: text, address: text })
export type AffectedSearch = ReturnType<typeof readAffectedSearch>
