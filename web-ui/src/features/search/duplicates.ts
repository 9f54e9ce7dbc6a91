import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DuplicatesSearch } from '@/features/search/filters'
import { answer, api } from '@/shared/lib/api'

export type Decision = 'SAME_PERSON' | 'DIFFERENT'

export const FLAGS_PER_PAGE = 20

export const duplicatesQuery = (search: DuplicatesSearch) =>
  queryOptions({
    queryKey: ['duplicates', search],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/duplicates', {
          params: {
            query: { status: search.status ?? 'OPEN', page: search.page ?? 0, size: FLAGS_PER_PAGE },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const decideDuplicate = (id: string, decision: Decision) =>
  answer(api.POST('/api/v1/duplicates/{id}/decision', { params: { path: { id } }, body: { decision } }))
