import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

/** What anybody may see under a code. Apart from the page, so that it is asked for while the page's code loads. */
export const publicTalentQuery = (code: string) =>
  queryOptions({
    queryKey: ['public-talent', code],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/public/profiles/{code}', { params: { path: { code } }, signal })),
    staleTime: 60_000,
  })
