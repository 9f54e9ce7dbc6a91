import { type ApiProblem, asProblem } from '@/shared/lib/problem'

export interface Rhythm {
  /** Quiet time after a change before it is sent. */
  quiet: number
  /** Pause before try n (from 1). */
  retry: (attempt: number) => number
}

export const calm: Rhythm = {
  quiet: 1200,
  retry: attempt => Math.min(30_000, 1000 * 2 ** (attempt - 1)) * (0.75 + Math.random() * 0.5),
}

/** Worth trying again by itself: no answer, or the server was busy. */
export function passing(problem: ApiProblem) {
  if (problem.code === 'code-space-exhausted') return false
  return problem.status === 0
    ? problem.code === 'network'
    : [408, 425, 429, 502, 503, 504, 507].includes(problem.status)
}

/** As `passing`, or the server stumbled: it may do better next time. */
export const mayPass = (problem: ApiProblem) => passing(problem) || problem.status >= 500

/** How long to wait before that try: as long as the server asks, else by the rhythm. */
export const pauseBefore = (rhythm: Rhythm, problem: ApiProblem, attempt: number) =>
  problem.retryAfter ? problem.retryAfter * 1000 : rhythm.retry(attempt)

/** Does a piece of work soon, and again after a pause as long as it fails for a reason that passes. */
export class Retrying {
  #timer: ReturnType<typeof setTimeout> | undefined
  #attempts = 0

  constructor(
    private readonly work: () => Promise<void>,
    private readonly rhythm: Rhythm,
  ) {}

  soon(delay: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#try(), delay)
  }

  /** Forgets how often it failed: the next failure waits as briefly as the first. */
  afresh() {
    this.#attempts = 0
  }

  stop() {
    clearTimeout(this.#timer)
  }

  async #try() {
    try {
      await this.work()
      this.#attempts = 0
    } catch (error) {
      const problem = asProblem(error)
      if (mayPass(problem)) this.soon(pauseBefore(this.rhythm, problem, ++this.#attempts))
    }
  }
}
