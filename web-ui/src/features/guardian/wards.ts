import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const PATH = '/api/v1/account/wards'

export const wardsQuery = queryOptions({
  queryKey: ['wards'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
})

export const acceptWard = (id: string) =>
  answer(api.POST(`${PATH}/{id}/accept`, { params: { path: { id } } }))

export const eraseWard = (id: string) =>
  answer(api.POST(`${PATH}/{id}/erasure`, { params: { path: { id } } }))

export const keepWard = (id: string) =>
  answer(api.DELETE(`${PATH}/{id}/erasure`, { params: { path: { id } } }))

/** Where a copy of everything about a ward is taken. */
export const copyOfWard = (id: string) => `${PATH}/${id}/export`

export const endWard = (id: string) => answer(api.DELETE(`${PATH}/{id}`, { params: { path: { id } } }))
