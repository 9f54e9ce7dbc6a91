import { t } from '@lingui/core/macro'
import { currentLocale } from '@/shared/lib/i18n'

/** One refused field, as the server names it: `identity.firstName`. */
export interface FieldProblem {
  field: string
  code: string
  message: string
}

/** Every failure of a call, whatever its cause, in one shape (RFC 9457 problem details, or no answer at all). */
export class ApiProblem extends Error {
  constructor(
    /** 0 when no answer came. */
    readonly status: number,
    /** Stable name of the cause: `bad-credentials`, `network`. */
    readonly code: string,
    /** The server's words, in the reader's language. */
    readonly detail: string | undefined,
    readonly errors: readonly FieldProblem[] = [],
    readonly correlationId?: string,
    /** Seconds to wait before trying again. */
    readonly retryAfter?: number,
    /** The whole body, for the rare problem that carries more. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}`)
  }
}

export function networkProblem() {
  return new ApiProblem(0, 'network', undefined)
}

/** Reads problem details; anything else that is not a success becomes one too. */
export function toProblem(response: Response, body: unknown): ApiProblem {
  const facts: Record<string, unknown> = body && typeof body === 'object' ? { ...body } : {}
  const text = (key: string) => (typeof facts[key] === 'string' ? (facts[key] as string) : undefined)
  const errors = Array.isArray(facts.errors)
    ? (facts.errors as FieldProblem[]).filter(entry => typeof entry?.field === 'string')
    : []
  const wait = Number(response.headers.get('Retry-After'))
  return new ApiProblem(
    response.status,
    text('code') ?? `http-${response.status}`,
    text('detail') ?? text('title'),
    errors,
    text('correlationId') ?? response.headers.get('X-Correlation-Id') ?? undefined,
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
    facts,
  )
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return missingPart(error) ? networkProblem() : new ApiProblem(0, 'unexpected', undefined)
}

/** A part of the pages that did not come, in the words of Chromium, Firefox and WebKit: the line is down. */
const missingPart = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload/i.test(error.message)

/** What to tell the person. The server's own words when it has some worth saying. */
export function problemWords(error: unknown): string {
  const problem = asProblem(error)
  if (problem.code === 'network')
    return t`La connexion ne répond pas. Rien n’est perdu : réessayez quand le réseau revient.`
  if (problem.status === 429 || problem.status === 423) {
    const wait = problem.retryAfter ? waitWords(problem.retryAfter) : t`dans quelques minutes`
    return t`Trop d’essais en peu de temps. Réessayez ${wait}.`
  }
  if (problem.status >= 500)
    return problem.status === 503 && problem.detail
      ? problem.detail
      : t`Le service a eu un empêchement. Réessayez dans un instant.`
  if (problem.detail) return problem.detail
  if (problem.status === 401) return t`Votre session est terminée. Connectez-vous de nouveau.`
  if (problem.status === 403) return t`Votre compte ne permet pas cette action.`
  if (problem.status === 404) return t`Cet élément n’existe pas ou n’est plus visible.`
  if (problem.status === 409 || problem.status === 412)
    return t`Ces informations ont changé entre-temps. Rechargez la page puis recommencez.`
  if (problem.status === 413) return t`Ce fichier est trop lourd.`
  if (problem.status === 415) return t`Ce type de fichier n’est pas accepté.`
  return t`Quelque chose d’inattendu s’est produit. Réessayez.`
}

function waitWords(seconds: number) {
  const format = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'always' })
  return seconds < 90
    ? format.format(Math.ceil(seconds), 'second')
    : format.format(Math.ceil(seconds / 60), 'minute')
}
