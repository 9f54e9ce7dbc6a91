/** Waits that end early when the network comes back. */
export class Pauses {
  readonly #ends = new Set<() => void>()

  /** Resolves after that time or when woken; rejects when the signal says so. */
  wait(time: number, signal: AbortSignal) {
    return new Promise<void>((resolve, reject) => {
      const settle = (how: () => void) => {
        clearTimeout(timer)
        this.#ends.delete(end)
        signal.removeEventListener('abort', stop)
        how()
      }
      const end = () => settle(resolve)
      const stop = () => settle(() => reject(signal.reason))
      const timer = setTimeout(end, time)
      this.#ends.add(end)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  wake() {
    for (const end of [...this.#ends]) end()
  }
}
