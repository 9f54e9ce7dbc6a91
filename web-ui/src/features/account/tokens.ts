import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/tokens', { signal })),
})

export const createToken = (body: { name: string; scopes: string[]; days: number }) =>
  answer(api.POST('/api/v1/account/tokens', { body }))

export const revokeToken = (id: string) =>
  answer(api.DELETE('/api/v1/account/tokens/{id}', { params: { path: { id } } }))
