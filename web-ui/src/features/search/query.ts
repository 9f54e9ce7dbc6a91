import type { AnySearch } from '@/features/search/filters'

const notFilters = new Set(['page', 'after', 'sort', 'open', 'picked', 'compare', 'cityName'])

/** The best matches of a text first; without one, the newest. */
export const orderOf = (search: AnySearch) =>
  String(search.sort ?? (search.q === undefined ? '-createdAt' : 'relevance'))

/** The filters alone, as the server takes them. */
export function toFilters(search: AnySearch) {
  const query: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || notFilters.has(name)) continue
    query[name] = Array.isArray(value) ? value.join(',') : value
  }
  return query
}

/** The search as it is kept and taken out: filters only, by name. */
export const toKept = (search: AnySearch) =>
  Object.fromEntries(Object.entries(toFilters(search)).map(([name, value]) => [name, String(value)]))

/** What goes to the server: filters and order, lists joined by commas. */
export function toQuery(search: AnySearch, size: number) {
  const order = { ...toFilters(search), size, sort: orderOf(search) }
  // beyond the pages that can be counted the list goes on from the last person seen
  return search.after === undefined
    ? { ...order, page: Number(search.page ?? 0) }
    : { ...order, page: 0, after: String(search.after) }
}

/** What the staff lists can be ordered by, of one person. */
export interface Standing {
  id: string
  createdAt: string
  firstName: string
  lastName: string
  code: string
  completeness: number
}

/** Where somebody stands in the list's order, to go on behind them; by how well a text fits nobody can go on. */
export function placeOf(search: AnySearch, last: Standing) {
  switch (orderOf(search).replace('-', '')) {
    case 'createdAt':
      return `${last.createdAt}_${last.id}`
    case 'name':
      return `${last.lastName} ${last.firstName}_${last.id}`
    case 'code':
      return `${last.code}_${last.id}`
    case 'completeness':
      return `${last.completeness}_${last.id}`
    default:
      return undefined
  }
}

/** Names of the filters in use, the search text aside. */
export const filtersInUse = (search: AnySearch) =>
  Object.keys(search).filter(name => search[name] !== undefined && !notFilters.has(name) && name !== 'q')
