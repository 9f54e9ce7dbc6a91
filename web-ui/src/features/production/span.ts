const DAY = 86_400_000

/** Months shown by a timeline and where a day lies in them, as a share of the whole width. */
export interface Span {
  months: readonly { key: string; day: Date; from: number; width: number }[]
  /** 0 to 1 for a day inside the span. */
  place: (day: string, end?: boolean) => number
}

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Whole months around all of the days; nothing for no days. */
export function spanOf(days: readonly string[]): Span | undefined {
  if (days.length === 0) return undefined
  const sorted = [...days].sort()
  const first = new Date(utc(sorted[0] as string))
  const last = new Date(utc(sorted.at(-1) as string))
  const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1)
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1)
  const share = (moment: number) => Math.min(1, Math.max(0, (moment - start) / (end - start)))
  const months: Span['months'][number][] = []
  for (let at = start; at < end; ) {
    const day = new Date(at)
    const next = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)
    months.push({
      key: day.toISOString().slice(0, 7),
      day,
      from: share(at),
      width: share(next) - share(at),
    })
    at = next
  }
  return { months, place: (day, whole = false) => share(utc(day) + (whole ? DAY : 0)) }
}
