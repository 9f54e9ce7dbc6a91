import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const PATH = '/api/v1/admin/keys'

/** While data is being sealed anew, the page follows. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
  refetchInterval: query =>
    query.state.data?.change && query.state.data.change.step !== 'DONE' ? 2_000 : false,
})

export const changeKeys = () => answer(api.POST(`${PATH}/change`, {}))

export const dropKey = (keyId: string) =>
  answer(api.DELETE(`${PATH}/{keyId}`, { params: { path: { keyId } } }))
