import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const BASE = '/api/v1/attendance'
const byId = (id: string) => ({ params: { path: { id } } })

export const DOUBTS_PER_PAGE = 20

export const gatesQuery = queryOptions({
  queryKey: ['attendance', 'gates'],
  queryFn: ({ signal }) => answer(api.GET(`${BASE}/projects`, { signal })),
})

export const dayQuery = (projectId: string, date?: string) =>
  queryOptions({
    queryKey: ['attendance', 'day', projectId, date ?? 'today'],
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${BASE}/projects/{id}`, { params: { path: { id: projectId }, query: { date } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })

export const doubtsQuery = (projectId: string, page: number) =>
  queryOptions({
    queryKey: ['attendance', 'doubts', projectId, page],
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${BASE}/projects/{id}/doubts`, {
          params: { path: { id: projectId }, query: { waiting: true, page, size: DOUBTS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const devicesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['attendance', 'devices', projectId],
    queryFn: ({ signal }) => answer(api.GET(`${BASE}/projects/{id}/devices`, { ...byId(projectId), signal })),
  })

export const historyQuery = (ref: string) =>
  queryOptions({
    queryKey: ['attendance', 'history', ref],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cinema/talents/{ref}/attendance', { params: { path: { ref } }, signal })),
  })

export const badgeQuery = (value: string) =>
  queryOptions({
    queryKey: ['badge', value],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/public/badges/{value}', { params: { path: { value } }, signal })),
    retry: false,
  })

export const changesSince = (projectId: string, since: number, gate: string, signal: AbortSignal) =>
  answer(
    api.GET(`${BASE}/projects/{id}/changes`, {
      params: { path: { id: projectId }, query: { since, wait: 1, gate } },
      signal,
    }),
  )

/** @param label what its people call this gate; without one the server keeps the name it knows */
export const prepare = (projectId: string, gate: string, label: string) =>
  answer(
    api.POST(`${BASE}/projects/{id}/roster`, {
      ...byId(projectId),
      body: { gate, ...(label ? { label } : {}) },
    }),
  )

export interface ScanToSend {
  scanId: string
  value: string
  method: 'QR' | 'MANUAL'
  at: string
  told?: 'ENTRY' | 'EXIT'
}

export const sendScan = (projectId: string, gate: string, scan: ScanToSend, signal: AbortSignal) =>
  answer(
    api.POST(`${BASE}/scans`, {
      body: { projectId, gate, value: scan.value, method: scan.method, scanId: scan.scanId },
      signal,
    }),
  )

export const sendBatch = (projectId: string, gate: string, scans: ScanToSend[]) =>
  answer(
    api.POST(`${BASE}/projects/{id}/scan-batches`, {
      ...byId(projectId),
      body: { gate, sentAt: new Date().toISOString(), scans },
    }),
  )

/** @param when another day, or a time of it; now when empty */
export const checkEverybody = (
  projectId: string,
  direction: 'in' | 'out',
  when: { date?: string; time?: string },
) =>
  answer(
    direction === 'in'
      ? api.POST(`${BASE}/projects/{id}/check-in-all`, { ...byId(projectId), body: when })
      : api.POST(`${BASE}/projects/{id}/check-out-all`, { ...byId(projectId), body: when }),
  )

export const decide = (scanId: string, decision: 'COUNTED' | 'DISMISSED', note: string) =>
  answer(
    api.POST(`${BASE}/scans/{id}/decision`, {
      ...byId(scanId),
      body: { decision, ...(note.trim() ? { note } : {}) },
    }),
  )

export const correct = (
  sessionId: string,
  version: number,
  change: { in?: string; out?: string; reason: string },
) =>
  answer(
    api.PATCH(`${BASE}/sessions/{id}`, {
      params: { path: { id: sessionId }, header: { 'If-Match': `"${version}"` } },
      body: change,
    }),
  )

export const voidDay = (sessionId: string, reason: string) =>
  answer(api.POST(`${BASE}/sessions/{id}/void`, { ...byId(sessionId), body: { reason } }))

export const wipeDevice = (deviceId: string) => answer(api.POST(`${BASE}/devices/{id}/wipe`, byId(deviceId)))
