import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const PROJECT = '/api/v1/cinema/projects/{id}'
const byId = (id: string) => ({ params: { path: { id } } })

/** How far the latest selection mails of a project are; follows them until none waits. Nothing before the first. */
export const selectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', id, 'selection'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET(`${PROJECT}/selection-emails`, { ...byId(id), signal }))) ?? null,
    refetchInterval: query => (query.state.data && !query.state.data.done ? 1_500 : false),
  })

export const sendSelection = (id: string, assignmentIds?: string[]) =>
  answer(
    api.POST(`${PROJECT}/selection-emails`, {
      ...byId(id),
      body: assignmentIds ? { assignmentIds } : {},
    }),
  )

/** What the signed-in person is assigned to. */
export const ownAssignmentsQuery = queryOptions({
  queryKey: ['own-assignments'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/assignments', { signal })),
})

export const confirmOwn = (id: string) =>
  answer(api.POST('/api/v1/cinema/assignments/{id}/confirm', byId(id)))
export const declineOwn = (id: string) =>
  answer(api.POST('/api/v1/cinema/assignments/{id}/decline', byId(id)))

/** Picture of the QR code on one's own badge. */
export const ownBadgeAddress = (id: string) => `/api/v1/cinema/assignments/${id}/badge.svg`

/** What a selection mail's link is about; reading does not use it up. */
export const linkedSelectionQuery = (token: string) =>
  queryOptions({
    queryKey: ['selection-link', token],
    queryFn: () => answer(api.POST('/api/v1/public/selections/look', { body: { token } })),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const answerByLink = (token: string, confirm: boolean) =>
  answer(api.POST('/api/v1/public/selections/answer', { body: { token, confirm } }))
