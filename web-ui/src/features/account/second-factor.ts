import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/second-factor', { signal })),
})

export const beginSecondFactor = () => answer(api.POST('/api/v1/account/second-factor', {}))

export const confirmSecondFactor = (code: string) =>
  answer(api.POST('/api/v1/account/second-factor/confirm', { body: { code } }))

export const renewRecoveryCodes = () => answer(api.POST('/api/v1/account/second-factor/recovery-codes', {}))

export const disableSecondFactor = () => answer(api.DELETE('/api/v1/account/second-factor', {}))
