import { readSearch, text, whole } from '@/shared/lib/search'

export const readUsersSearch = readSearch({ q: text, role: text, page: whole })
export type UsersSearch = ReturnType<typeof readUsersSearch>
