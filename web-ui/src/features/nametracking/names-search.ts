import { readSearch, text, whole } from '@/shared/lib/search'

/** `view`: the hits, or the names; `watched`: only hits of one name; `status`: a state of hits, `OPEN` by default. */
export const readNamesSearch = readSearch({ view: text, watched: text, status: text, page: whole, q: text })
export type NamesSearch = ReturnType<typeof readNamesSearch>
