import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { NamesSearch } from '@/features/nametracking/names-search'
import { answer, api } from '@/shared/lib/api'
import type { NameHit, WatchedName } from '@/shared/lib/model'

export const NAMES_PER_PAGE = 20

const PATH = '/api/v1/admin/name-tracking'
const byId = (id: string) => ({ params: { path: { id } } })

/** While people are being looked over, the list follows. */
const whileScanning = (names: readonly WatchedName[] | undefined) =>
  names?.some(name => name.active && name.scan.state !== 'DONE') ? 2_000 : false

export const watchedNamesQuery = ({ q, page }: NamesSearch) =>
  queryOptions({
    queryKey: ['names', 'watched', { q, page }],
    queryFn: ({ signal }) =>
      answer(api.GET(PATH, { params: { query: { q, page, size: NAMES_PER_PAGE } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: query => whileScanning(query.state.data?.items),
  })

export const watchedNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['names', 'watched', id],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}`, { ...byId(id), signal })),
  })

export const hitsQuery = ({ watched, status, page }: NamesSearch) =>
  queryOptions({
    queryKey: ['names', 'hits', { watched, status, page }],
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${PATH}/matches`, {
          params: {
            query: {
              watched,
              open: status === undefined || status === 'OPEN',
              status: status === 'CONFIRMED' || status === 'FALSE_POSITIVE' ? status : undefined,
              page,
              size: NAMES_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export interface NewName {
  fullName: string
  fuzzy: boolean
  description: string
  notificationEmail: string
}

export const watchName = ({ fullName, fuzzy, description, notificationEmail }: NewName) =>
  answer(
    api.POST(PATH, {
      body: {
        fullName,
        fuzzy,
        ...(description ? { description } : {}),
        ...(notificationEmail ? { notificationEmail } : {}),
      },
    }),
  )

export const changeWatch = (
  name: WatchedName,
  change: { fuzzy?: boolean; active?: boolean; description?: string; notificationEmail?: string },
) =>
  answer(
    api.PATCH(`${PATH}/{id}`, {
      params: { path: { id: name.id }, header: { 'If-Match': `"${name.version}"` } },
      body: change,
    }),
  )

export const endWatch = (id: string) => answer(api.DELETE(`${PATH}/{id}`, byId(id)))

export const reviewHit = (hit: NameHit, decision: 'CONFIRMED' | 'FALSE_POSITIVE', note: string) =>
  answer(
    api.POST(`${PATH}/matches/{id}/review`, {
      ...byId(hit.id),
      body: { decision, ...(note.trim() ? { note: note.trim() } : {}) },
    }),
  )

export const scanAgain = () => answer(api.POST(`${PATH}/scan`, {}))
