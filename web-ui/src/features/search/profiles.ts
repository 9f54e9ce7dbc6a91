import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AnySearch, CinemaSearch, TalentSearch } from '@/features/search/filters'
import { toFilters, toQuery } from '@/features/search/query'
import { answer, api } from '@/shared/lib/api'

export type Kind = 'talent' | 'cinema'
export const ROWS = 20
/** Pages that can be counted from the start; beyond, the newest go on from the last person seen. */
export const DEEPEST = 10_000 / ROWS

/** Where the staff read things of a profile. */
export const addresses = {
  talent: {
    card: (code: string) => `/api/v1/profiles/${code}/card.pdf`,
    cv: (code: string) => `/api/v1/profiles/${code}/cv`,
    page: (code: string) => `/profile/view/${code}`,
  },
  cinema: {
    card: (code: string) => `/api/v1/cinema/talents/${code}/card.pdf`,
    page: (code: string) => `/cinema/profile/${code}`,
  },
} as const

export const talentsQuery = (search: TalentSearch) => {
  const query = toQuery(search, ROWS)
  return queryOptions({
    queryKey: ['talents', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/profiles', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export const cinemaQuery = (search: CinemaSearch) => {
  const query = toQuery(search, ROWS)
  return queryOptions({
    queryKey: ['cinema-talents', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cinema/talents', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

/** How many people each further choice would leave. */
export const countsQuery = (kind: Kind, search: AnySearch) => {
  const query = toFilters(search)
  return queryOptions({
    queryKey: ['counts', kind, query],
    queryFn: ({ signal }) =>
      answer(
        kind === 'talent'
          ? api.GET('/api/v1/search/talents/counts', { params: { query }, signal })
          : api.GET('/api/v1/search/cinema/counts', { params: { query }, signal }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What typed words mean. */
export function understand(kind: Kind, q: string) {
  const asked = { params: { query: { q } } }
  return answer(
    kind === 'talent'
      ? api.GET('/api/v1/search/talents/understanding', asked)
      : api.GET('/api/v1/search/cinema/understanding', asked),
  )
}

export const lookAlikesQuery = (ref: string) =>
  queryOptions({
    queryKey: ['look-alikes', ref],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/search/cinema/look-alikes/{ref}', { params: { path: { ref } }, signal })),
  })

export const talentQuery = (ref: string) =>
  queryOptions({
    queryKey: ['talent', ref],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/profiles/{ref}', { params: { path: { ref } }, signal })),
  })

export const cinemaTalentQuery = (ref: string) =>
  queryOptions({
    queryKey: ['cinema-talent', ref],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cinema/talents/{ref}', { params: { path: { ref } }, signal })),
  })

/** Never cached: each reading is an act that is written down. */
export function revealContact(kind: Kind, ref: string) {
  const at = { params: { path: { ref } } }
  return answer(
    kind === 'talent'
      ? api.GET('/api/v1/profiles/{ref}/contact', at)
      : api.GET('/api/v1/cinema/talents/{ref}/contact', at),
  )
}
