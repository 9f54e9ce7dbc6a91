import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { LogsSearch } from '@/features/audit/logs-search'
import { answer, api } from '@/shared/lib/api'
import type { LogEntry } from '@/shared/lib/model'

const PATHS = {
  security: '/api/v1/admin/security-logs',
  activity: '/api/v1/admin/activity-logs',
} as const

/** Entries asked for at a time. */
const AT_ONCE = 50
const DAY = 86_400_000

/** The start of a day in the reader's own zone, as the server compares moments. */
function startOf(day: string | undefined, later = 0) {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = new Date(`${day}T00:00:00`)
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() + later).toISOString()
}

function filters({ action, severity, outcome, account, resource, address, from, to, open }: LogsSearch) {
  return {
    action,
    severity,
    outcome,
    account,
    resource,
    address,
    from: startOf(from),
    // The last day counts as a whole.
    to: startOf(to, DAY),
    open: open || undefined,
  }
}

export const logQuery = (search: LogsSearch) =>
  infiniteQueryOptions({
    queryKey: ['logs', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET(PATHS[search.log ?? 'security'], {
          params: { query: { ...filters(search), after: pageParam, size: AT_ONCE } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const actsQuery = queryOptions({
  queryKey: ['log-acts'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/log-acts', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const resolveEntry = (entry: LogEntry, note: string) =>
  answer(
    api.POST('/api/v1/admin/security-logs/{id}/resolve', {
      params: { path: { id: entry.id } },
      body: { note },
    }),
  )

export const checkLogs = () => answer(api.POST('/api/v1/admin/log-check', {}))

/** Address of the sheet with the same filters. */
export function sheetAddress(search: LogsSearch) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters(search))) {
    if (value !== undefined) query.set(name, String(value))
  }
  const asked = query.toString()
  return `${PATHS[search.log ?? 'security']}/sheet${asked ? `?${asked}` : ''}`
}
