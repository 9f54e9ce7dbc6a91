import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import type { Me } from '@/shared/lib/model'

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/setup', { signal })),
  staleTime: 0,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/auth/sessions', { signal })),
})

export const signIn = (body: { identifier: string; password: string; remember: boolean; otp?: string }) =>
  // the tokens of the other answer are only for who asks for them by `?mode=token`
  answer(api.POST('/api/v1/auth/login', { body })) as Promise<Me>

export const setUp = (body: {
  token: string
  firstName: string
  lastName: string
  email: string
  password: string
}) => answer(api.POST('/api/v1/setup', { body }))

export const activate = (body: { token: string; password: string }) =>
  answer(api.POST('/api/v1/auth/activate', { body }))

export const askForReset = (identifier: string) =>
  answer(api.POST('/api/v1/auth/password/forgot', { body: { identifier } }))

export const resetPassword = (body: { token: string; password: string }) =>
  answer(api.POST('/api/v1/auth/password/reset', { body }))

export const changePassword = (body: { current: string; new: string }) =>
  answer(api.POST('/api/v1/auth/password', { body }))

export const confirmPassword = (password: string) =>
  answer(api.POST('/api/v1/auth/confirm', { body: { password } }))

export const endSession = (id: string) =>
  answer(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }))

export const endOtherSessions = () => answer(api.DELETE('/api/v1/auth/sessions', {}))

export const askEmailChange = (body: { newEmail: string; password: string }) =>
  answer(api.POST('/api/v1/account/email-change', { body }))

export const confirmEmailChange = (token: string) =>
  answer(api.POST('/api/v1/account/email-change/confirm', { body: { token } }))

export const speak = (language: 'fr' | 'en') => answer(api.PATCH('/api/v1/account', { body: { language } }))

export const attachProfile = (token: string) =>
  answer(api.POST('/api/v1/account/attach', { body: { token } }))
