import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

const BADGES = '/api/v1/cinema/projects/{id}/badges'
const byId = (id: string) => ({ params: { path: { id } } })

/** How far the latest badges of a project are; follows them until they are done. Nothing before the first. */
export const badgesQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', id, 'badges'],
    queryFn: async ({ signal }) => (await answer(api.GET(BADGES, { ...byId(id), signal }))) ?? null,
    refetchInterval: query => {
      const status = query.state.data?.status
      return status === 'QUEUED' || status === 'RUNNING' ? 700 : false
    },
  })

export const printBadges = (id: string) => answer(api.POST(BADGES, { ...byId(id), body: {} }))

export const badgeAddress = (assignment: string) => `/api/v1/cinema/assignments/${assignment}/badge.pdf`
/** Picture of the QR code that the badge of that assignment bears now. */
export const badgeCodeAddress = (code: string) => `/api/v1/attendance/badges/${code}/qr.png?size=256`
export const listAddress = (project: string, kind: 'pdf' | 'xlsx') =>
  `/api/v1/cinema/projects/${project}/talents.${kind}`
