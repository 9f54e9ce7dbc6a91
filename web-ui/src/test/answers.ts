import { HttpResponse, http, type JsonBodyType } from 'msw'
import type { paths } from '@/shared/lib/schema'
import { server } from '@/test/server'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type BodyOf<Path extends keyof paths, M extends Method> = paths[Path] extends {
  [K in M]: { responses: infer Responses }
}
  ? {
      [S in keyof Responses & (200 | 201 | 202)]: Responses[S] extends {
        content: { 'application/json': infer Body }
      }
        ? Body
        : undefined
    }[keyof Responses & (200 | 201 | 202)]
  : never

/** Says what the pretended server answers; the body is held to the API's own types. */
export function answers<Path extends keyof paths & string, M extends Method>(
  method: M,
  path: Path,
  body: BodyOf<Path, M>,
  headers?: Record<string, string>,
) {
  server.use(
    http[method](mswPath(path), () =>
      HttpResponse.json(body as JsonBodyType, headers ? { headers } : undefined),
    ),
  )
}

/** Says that the pretended server refuses, in problem details. */
export function refuses<Path extends keyof paths & string>(
  method: Method,
  path: Path,
  problem: {
    status: number
    code: string
    detail?: string
    errors?: { field: string; code: string; message: string }[]
  },
  headers: Record<string, string> = {},
) {
  server.use(
    http[method](mswPath(path), () =>
      HttpResponse.json(problem, {
        status: problem.status,
        headers: { 'Content-Type': 'application/problem+json', ...headers },
      }),
    ),
  )
}

/** Answers, and keeps what was asked. */
export function records<Path extends keyof paths & string, M extends Method>(
  method: M,
  path: Path,
  body: BodyOf<Path, M>,
) {
  const asked: { body: unknown; headers: Headers; url: URL }[] = []
  server.use(
    http[method](mswPath(path), async ({ request }) => {
      asked.push({
        body: await request.json().catch(() => undefined),
        headers: request.headers,
        url: new URL(request.url),
      })
      return body === undefined
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json(body as JsonBodyType)
    }),
  )
  return asked
}

const mswPath = (path: string) => `*${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
