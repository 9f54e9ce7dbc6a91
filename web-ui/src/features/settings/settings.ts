import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const PATH = '/api/v1/admin/settings'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
})

export const changeSetting = (key: string, value: string) =>
  answer(api.PUT(`${PATH}/{key}`, { params: { path: { key } }, body: { value } }))

export const resetSetting = (key: string) =>
  answer(api.DELETE(`${PATH}/{key}`, { params: { path: { key } } }))

/** The identity provider in force, and the address it sends people back to. */
export const providerInForceQuery = queryOptions({
  queryKey: ['settings', 'identity-provider'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/identity-provider', { signal })),
})

export const checkProvider = () => answer(api.POST('/api/v1/admin/identity-provider/check', {}))
