import createClient, { type Middleware } from 'openapi-fetch'
import { currentLocale } from '@/shared/lib/i18n'
import { sendConfirmed } from '@/shared/lib/password-needed'
import { networkProblem, toProblem } from '@/shared/lib/problem'
import type { paths } from '@/shared/lib/schema'

/** The write token of the signed-in session; lives in memory only. */
let writeToken: string | undefined

export function setWriteToken(token: string | undefined) {
  writeToken = token
}

/** What every request of ours carries, uploads included. */
export function requestHeaders(method: string): Record<string, string> {
  return {
    'Accept-Language': currentLocale(),
    ...(method !== 'GET' && method !== 'HEAD' && writeToken ? { 'X-CSRF-Token': writeToken } : {}),
  }
}

/** Told when the server no longer knows the session. */
let onSignedOut: (() => void) | undefined
export function whenSignedOut(listener: () => void) {
  onSignedOut = listener
}

/** Where 401 means a wrong password or code, not a session that ended. */
const ENTRANCES: ReadonlySet<string> = new Set(['/api/v1/auth/login', '/api/v1/auth/provider/finish'])

const house: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders(request.method)))
      request.headers.set(name, value)
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return response
    const body = await response
      .clone()
      .json()
      .catch(() => undefined)
    if (response.status === 401 && !ENTRANCES.has(schemaPath)) onSignedOut?.()
    throw toProblem(response, body)
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return networkProblem()
  },
}

/** The typed client. A call that did not succeed throws an ApiProblem; see `answer`. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  // looked up at each call, so that tests can stand in for the network
  fetch: request => sendConfirmed(request, attempt => globalThis.fetch(attempt)),
})
api.use(house)

/** The body of a successful answer. */
export async function answer<Body>(call: Promise<{ data?: Body | undefined }>): Promise<Body> {
  const { data } = await call
  return data as Body
}

/** The body together with its version tag, to be sent back as If-Match. */
export async function answerWithTag<Body>(call: Promise<{ data?: Body | undefined; response: Response }>) {
  const { data, response } = await call
  return { body: data as Body, tag: response.headers.get('ETag') }
}
