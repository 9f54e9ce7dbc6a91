import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { toFilters } from '@/features/search/query'
import type { StatisticsSearch } from '@/features/statistics/statistics-search'
import { answer, api } from '@/shared/lib/api'

export const figuresQuery = ({ kind, ...search }: StatisticsSearch) => {
  const query = toFilters(search)
  return queryOptions({
    queryKey: ['statistics', kind, query],
    queryFn: ({ signal }) =>
      answer(
        kind === 'cinema'
          ? api.GET('/api/v1/stats/cinema', { params: { query }, signal })
          : api.GET('/api/v1/stats/talents', { params: { query }, signal }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** Hours worked on projects, of some days or one company. */
export const hoursQuery = (query: { from?: string; to?: string; production?: string }) =>
  queryOptions({
    queryKey: ['statistics', 'hours', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/stats/attendance', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
