import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import type { SavedSearch } from '@/shared/lib/model'

const PATH = '/api/v1/saved-searches'

export type Cadence = SavedSearch['cadence']

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
})

export const keepSearch = (body: Pick<SavedSearch, 'kind' | 'name' | 'filters' | 'cadence'>) =>
  answer(api.POST(PATH, { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body }))

export const changeSearch = (id: string, body: Pick<SavedSearch, 'name' | 'cadence'>) =>
  answer(api.PUT(`${PATH}/{id}`, { params: { path: { id } }, body }))

export const forgetSearch = (id: string) => answer(api.DELETE(`${PATH}/{id}`, { params: { path: { id } } }))

export const stopAlerts = (token: string) => answer(api.POST(`${PATH}/alerts/stop`, { body: { token } }))
