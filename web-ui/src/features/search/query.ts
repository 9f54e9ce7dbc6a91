import type { AnySearch } from '@/features/search/filters'

const notFilters = new Set(['page', 'sort', 'open', 'cityName'])

/** What goes to the server: filters and order, lists joined by commas. */
export function toQuery(search: AnySearch, size: number) {
  const query: Record<string, string | number | boolean> = {
    size,
    page: Number(search.page ?? 0),
    sort: String(search.sort ?? '-createdAt'),
  }
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || notFilters.has(name)) continue
    query[name] = Array.isArray(value) ? value.join(',') : value
  }
  return query
}

/** The search as it is kept and taken out: filters only, by name. */
export function toFilters(search: AnySearch) {
  const { page: _page, size: _size, sort: _sort, ...filters } = toQuery(search, 1)
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]))
}

/** Names of the filters in use, the search text aside. */
export const filtersInUse = (search: AnySearch) =>
  Object.keys(search).filter(name => search[name] !== undefined && !notFilters.has(name) && name !== 'q')
