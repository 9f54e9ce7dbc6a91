import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

/** What anybody may see under a code. Apart from the page, so that it is asked for while the page's code loads. */
export const publicCinemaQuery = (code: string) =>
  queryOptions({
    queryKey: ['public-cinema', code],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/public/cinema/{code}', { params: { path: { code } }, signal })),
    staleTime: 60_000,
  })
