import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import { readSearch, whole } from '@/shared/lib/search'

export const ERASURES_PER_PAGE = 20

const PATH = '/api/v1/admin/profile-erasures'

export const readErasuresSearch = readSearch({ page: whole })
export type ErasuresSearch = ReturnType<typeof readErasuresSearch>

export const erasuresQuery = (page = 0) =>
  queryOptions({
    queryKey: ['erasures', page],
    queryFn: ({ signal }) =>
      answer(api.GET(PATH, { params: { query: { page, size: ERASURES_PER_PAGE } }, signal })),
    placeholderData: keepPreviousData,
  })

/** @param profile code or id */
export const eraseProfile = (profile: string, reason: string) =>
  answer(api.POST(PATH, { body: { profile: profile.trim(), reason: reason.trim() } }))

export const keepProfile = (id: string) => answer(api.DELETE(`${PATH}/{id}`, { params: { path: { id } } }))
