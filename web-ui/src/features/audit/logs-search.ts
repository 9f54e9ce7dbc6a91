import { oneOf, readSearch, text, yesNo } from '@/shared/lib/search'

/** `log`: which of the two; the rest narrows it. Days as `2026-11-20`. */
export const readLogsSearch = readSearch({
  log: oneOf('security', 'activity'),
  action: text,
  severity: oneOf('INFO', 'WARNING', 'CRITICAL'),
  outcome: oneOf('DONE', 'REFUSED'),
  account: text,
  resource: text,
  address: text,
  from: text,
  to: text,
  open: yesNo,
})
export type LogsSearch = ReturnType<typeof readLogsSearch>
