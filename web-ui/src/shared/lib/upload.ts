import { requestHeaders } from '@/shared/lib/api'
import { networkProblem, toProblem } from '@/shared/lib/problem'

interface UploadOptions {
  url: string
  file: Blob
  name: string
  method?: 'PUT' | 'POST'
  headers?: Record<string, string>
  /** 0–100. */
  onProgress?: (percent: number) => void
  signal?: AbortSignal
}

/** Sends one file as multipart field `file`; the only place that needs XMLHttpRequest, for its progress. */
export function uploadFile<Body>({
  url,
  file,
  name,
  method = 'PUT',
  headers,
  onProgress,
  signal,
}: UploadOptions): Promise<Body> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.responseType = 'json'
    for (const [header, value] of Object.entries({ ...requestHeaders(method), ...headers }))
      request.setRequestHeader(header, value)
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Body)
      const answered = new Response(null, { status: request.status, headers: retryHeader(request) })
      reject(toProblem(answered, request.response))
    }
    request.onerror = () => reject(networkProblem())
    request.ontimeout = request.onerror
    request.onabort = () => reject(new DOMException('upload stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file, name)
    request.send(form)
  })
}

function retryHeader(request: XMLHttpRequest): Record<string, string> {
  const wait = request.getResponseHeader('Retry-After')
  return wait ? { 'Retry-After': wait } : {}
}
