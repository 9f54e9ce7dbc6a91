import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

/** The copy is written while it is read, so the browser takes it to the disk itself. */
export const COPY_ADDRESS = '/api/v1/account/export'

export const ownDataQuery = queryOptions({
  queryKey: ['own-data'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/data', { signal })),
})

export const leave = () => answer(api.DELETE('/api/v1/account', {}))

export const stay = () => answer(api.POST('/api/v1/account/keep', {}))
