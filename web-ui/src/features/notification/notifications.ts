import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

export const NOTIFICATIONS_PER_PAGE = 20

export const notificationsQuery = (page: number) =>
  queryOptions({
    queryKey: ['notifications', page],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/notifications', {
          params: { query: { page, size: NOTIFICATIONS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** How many are new; asked again every minute while the page is looked at. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/notifications', { params: { query: { unread: true, size: 1 } }, signal })),
  select: page => page.unread,
  refetchInterval: 60_000,
  retry: false,
})

export const readAll = () => answer(api.POST('/api/v1/notifications/read', { body: {} }))
export const readOne = (id: string) => answer(api.POST('/api/v1/notifications/read', { body: { ids: [id] } }))
