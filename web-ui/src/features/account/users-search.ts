import { oneOf, readSearch, text, whole } from '@/shared/lib/search'

export const readUsersSearch = readSearch({
  q: text,
  role: oneOf('ADMIN', 'RECRUITER', 'PRESENCE', 'PRODUCER', 'MANAGER', 'TALENT'),
  page: whole,
})
export type UsersSearch = ReturnType<typeof readUsersSearch>
