import { readCinemaSearch, readTalentSearch } from '@/features/search/filters'
import { oneOf } from '@/shared/lib/search'

const readKind = oneOf('cinema', 'hours')

/** Which list, or the hours worked, and the list's filters as the list itself spells them. */
export const readStatisticsSearch = (raw: Record<string, unknown>) => {
  const kind = readKind(raw.kind)
  const {
    page: _page,
    after: _after,
    sort: _sort,
    open: _open,
    ...filters
  } = kind === 'cinema' ? readCinemaSearch(raw) : readTalentSearch(raw)
  return { ...filters, ...(kind ? { kind } : {}) }
}

export type StatisticsSearch = ReturnType<typeof readStatisticsSearch>
