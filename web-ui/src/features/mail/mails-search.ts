import { readSearch, text, whole } from '@/shared/lib/search'

export const readMailsSearch = readSearch({ status: text, page: whole, open: text })
export type MailsSearch = ReturnType<typeof readMailsSearch>
