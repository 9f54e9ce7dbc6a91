import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { UsersSearch } from '@/features/account/users-search'
import { answer, api } from '@/shared/lib/api'
import type { BulkAct, Role } from '@/shared/lib/model'

const byId = (id: string) => ({ params: { path: { id } } })

export const USERS_PER_PAGE = 20

export const usersQuery = (search: UsersSearch) =>
  queryOptions({
    queryKey: ['users', search],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/users', { params: { query: { ...search, size: USERS_PER_PAGE } }, signal })),
    placeholderData: keepPreviousData,
  })

export interface NewUser {
  firstName: string
  lastName: string
  email: string
  roles: Role[]
  language: 'fr' | 'en'
}

export const createUser = (body: NewUser) => answer(api.POST('/api/v1/users', { body }))
export const setRoles = (id: string, roles: Role[]) =>
  answer(api.PUT('/api/v1/users/{id}/roles', { ...byId(id), body: { roles } }))
export const suspendUser = (id: string) => answer(api.POST('/api/v1/users/{id}/suspend', byId(id)))
export const reactivateUser = (id: string) => answer(api.POST('/api/v1/users/{id}/reactivate', byId(id)))
export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', id, 'sessions'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/users/{id}/sessions', { ...byId(id), signal })),
  })
export const endUserSessions = (id: string) => answer(api.DELETE('/api/v1/users/{id}/sessions', byId(id)))
export const endUserSession = (id: string, sessionId: string) =>
  answer(api.DELETE('/api/v1/users/{id}/sessions/{sessionId}', { params: { path: { id, sessionId } } }))
export const changeUsers = (act: BulkAct, ids: readonly string[]) =>
  answer(api.POST('/api/v1/users/bulk', { body: { act, ids: [...ids] } }))
export const resetSecondFactor = (id: string) =>
  answer(api.DELETE('/api/v1/users/{id}/second-factor', byId(id)))
export const resendCredentials = (id: string) =>
  answer(api.POST('/api/v1/users/{id}/resend-credentials', byId(id)))
