import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { MailsSearch } from '@/features/mail/mails-search'
import { answer, api } from '@/shared/lib/api'

export const MAILS_PER_PAGE = 20

export const mailsQuery = ({ status, page }: MailsSearch) =>
  queryOptions({
    queryKey: ['mails', { status, page }],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/admin/email-logs', {
          params: { query: { status, page, size: MAILS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/admin/email-logs/{id}', { params: { path: { id } }, signal })),
  })

export const mailStatusQuery = queryOptions({
  queryKey: ['mails', 'status'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/mail-status', { signal })),
})

export const resendMail = (id: string) =>
  answer(api.POST('/api/v1/admin/email-logs/{id}/resend', { params: { path: { id } } }))
