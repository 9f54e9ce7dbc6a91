import type { Slot } from '@/features/file/shelf'
import { answer, api, requestHeaders } from '@/shared/lib/api'
import { networkProblem, toProblem } from '@/shared/lib/problem'
import { uploadFile } from '@/shared/lib/upload'
import type { RemoteRef } from './device'
import type { Transport } from './keeping'

/** Longer than the slowest answer worth waiting for; then it counts as no answer and is tried again. */
const PATIENCE = 30_000

interface UploadAnswer {
  fileId: string
  name: string
  mime: string
  size: number
  version?: number
}

/** The server's drafts of one kind. Both kinds answer alike, so one type stands for both. */
export function httpTransport(kind: 'talent' | 'cinema'): Transport {
  const all = `/api/v1/registrations/${kind}` as '/api/v1/registrations/talent'
  const one = `${all}/{draftId}` as '/api/v1/registrations/talent/{draftId}'
  const header = (ref: Pick<RemoteRef, 'token'>) => ({ 'X-Resume-Token': ref.token })
  const params = (ref: Pick<RemoteRef, 'id' | 'token'>) => ({
    path: { draftId: ref.id },
    header: header(ref),
  })
  const file = (ref: RemoteRef, rest: string) => `${all}/${ref.id}/files/${rest}`
  const inTime = () => ({ signal: AbortSignal.timeout(PATIENCE) })

  return {
    create: body => answer(api.POST(all, { body, ...inTime() })),
    read: ref => answer(api.GET(one, { params: params(ref), ...inTime() })),
    write: (ref, body, { keepalive = false } = {}) =>
      answer(api.PUT(one, { params: params(ref), body, keepalive, ...inTime() })),
    upload: (ref, slot: Slot, { bytes, name }, { onProgress, signal }) =>
      uploadFile<UploadAnswer>({
        url: file(ref, slot),
        file: bytes,
        name,
        headers: header(ref),
        onProgress,
        signal,
      }),
    async removeFile(ref, slot, fileId) {
      const path =
        `${one}/files/{slot}/{fileId}` as '/api/v1/registrations/talent/{draftId}/files/{slot}/{fileId}'
      await api.DELETE(path, {
        params: { path: { draftId: ref.id, slot, fileId }, header: header(ref) },
        ...inTime(),
      })
    },
    async readFile(ref, fileId) {
      let response: Response
      try {
        response = await fetch(file(ref, fileId), {
          headers: { ...requestHeaders('GET'), ...header(ref) },
          ...inTime(),
        })
      } catch {
        throw networkProblem()
      }
      if (!response.ok) throw toProblem(response, undefined)
      return response.blob()
    },
    async sendLink(ref, email) {
      const path = `${one}/resume-link` as '/api/v1/registrations/talent/{draftId}/resume-link'
      await api.POST(path, { params: params(ref), body: { email }, ...inTime() })
    },
    submit(ref, key) {
      const path = `${one}/submit` as '/api/v1/registrations/talent/{draftId}/submit'
      return answer(
        api.POST(path, {
          params: { path: { draftId: ref.id }, header: { ...header(ref), 'Idempotency-Key': key } },
          ...inTime(),
        }),
      )
    },
  }
}
