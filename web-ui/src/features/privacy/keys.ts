import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import type { SealingKey } from '@/shared/lib/model'

const PATH = '/api/v1/admin/keys'

/** While a key is being changed, or its values counted, the page follows. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
  refetchInterval: query =>
    query.state.data?.counting || (query.state.data?.change && query.state.data.change.step !== 'DONE')
      ? 2_000
      : false,
})

/** @param use what the new key is for */
export const changeKeys = (use: SealingKey['use']) =>
  answer(api.POST(`${PATH}/change`, { params: { query: { use } } }))

export const dropKey = (keyId: string) =>
  answer(api.DELETE(`${PATH}/{keyId}`, { params: { path: { keyId } } }))
