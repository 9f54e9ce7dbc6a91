import { oneOf, readSearch, text, whole, yesNo } from '@/shared/lib/search'

/** `closed`: companies that were closed instead of those at work. */
export const readProductionsSearch = readSearch({ q: text, closed: yesNo, page: whole })
export type ProductionsSearch = ReturnType<typeof readProductionsSearch>

/** `view`: the board unless said otherwise; `production`: id of one company; `archived` instead of the others. */
export const readProjectsSearch = readSearch({
  view: oneOf('board', 'timeline'),
  q: text,
  production: text,
  archived: yesNo,
})
export type ProjectsSearch = ReturnType<typeof readProjectsSearch>

/** `tab`: who is on it unless said otherwise; the rest narrows the list of people. */
export const readProjectSearch = readSearch({
  tab: oneOf('people', 'record'),
  q: text,
  status: oneOf('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'DECLINED', 'REMOVED', 'COMPLETED'),
  type: text,
  page: whole,
})
export type ProjectSearch = ReturnType<typeof readProjectSearch>
