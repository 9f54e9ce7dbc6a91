import { oneOf, readSearch, text, whole } from '@/shared/lib/search'

export const readMailsSearch = readSearch({
  status: oneOf('QUEUED', 'KEPT', 'SENT', 'FAILED', 'SUPPRESSED'),
  page: whole,
  open: text,
})
export type MailsSearch = ReturnType<typeof readMailsSearch>
