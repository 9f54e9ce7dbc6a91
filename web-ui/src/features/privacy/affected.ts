import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AffectedSearch } from '@/features/privacy/affected-search'
import { answer, api } from '@/shared/lib/api'

const AT_ONCE = 100
const DAY = 86_400_000

function startOf(day: string | undefined, later = 0) {
  const at = new Date(`${day ?? ''}T00:00:00`)
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() + later).toISOString()
}

export const affectedQuery = ({ from, to, account, address }: AffectedSearch) => {
  const first = startOf(from)
  const last = startOf(to, DAY)
  return infiniteQueryOptions({
    queryKey: ['affected', { from, to, account, address }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/admin/affected-people', {
          params: {
            query: { from: first ?? '', to: last ?? '', account, address, after: pageParam, size: AT_ONCE },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    enabled: first !== undefined && last !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
