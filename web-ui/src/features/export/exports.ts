import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import type { Export, ExportColumnKey, ExportFormat } from '@/shared/lib/model'

export type ListKind = 'TALENT' | 'CINEMA'

/** The search of a staff list as its address spells it, without page and order. */
export type Filters = Record<string, string>

const JOBS = '/api/v1/export-jobs'
const SETS = '/api/v1/export-column-sets'

const waits = (job: Export) => job.status === 'QUEUED' || job.status === 'RUNNING'

export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => answer(api.GET(JOBS, { signal })),
  refetchInterval: query => (query.state.data?.some(waits) ? 1_000 : false),
})

/** One export, followed until it is made. */
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', id],
    queryFn: ({ signal }) => answer(api.GET(`${JOBS}/{id}`, { params: { path: { id } }, signal })),
    refetchInterval: query => (!query.state.data || waits(query.state.data) ? 500 : false),
  })

export const columnsQuery = (kind: ListKind) =>
  queryOptions({
    queryKey: ['export-columns', kind],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/export-columns', { params: { query: { kind } }, signal })),
    staleTime: 60 * 60_000,
  })

export const columnSetsQuery = (kind: ListKind) =>
  queryOptions({
    queryKey: ['export-column-sets', kind],
    queryFn: ({ signal }) => answer(api.GET(SETS, { params: { query: { kind } }, signal })),
  })

export interface Order {
  kind: ListKind
  format: ExportFormat
  columns: ExportColumnKey[]
  filters: Filters
  /** Codes or ids of people chosen one by one. */
  selection: string[]
}

export const askExport = (order: Order) =>
  answer(
    api.POST(JOBS, {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: order,
    }),
  )

export const stopExport = (id: string) => answer(api.DELETE(`${JOBS}/{id}`, { params: { path: { id } } }))

export const keepColumnSet = (kind: ListKind, name: string, columns: ExportColumnKey[]) =>
  answer(
    api.POST(SETS, {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { kind, name, columns },
    }),
  )

export const forgetColumnSet = (id: string) =>
  answer(api.DELETE(`${SETS}/{id}`, { params: { path: { id } } }))

/** Where the file of a finished export is fetched. */
export const fileOf = (id: string) => `${JOBS}/${id}/file`
