import { currentLocale } from '@/shared/lib/i18n'

/** `14:05`, in the given zone or the reader's own. */
export function formatHour(iso: string, timeZone?: string) {
  return new Intl.DateTimeFormat(currentLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(iso))
}

/** `7h 05min`, as the server writes it. */
export function formatMinutes(minutes: number) {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}h ${rest < 10 ? '0' : ''}${rest}min`
}

/** An ISO moment as `datetime-local` shows it in a zone: `2026-11-25T14:05`. */
export function toLocalInput(iso: string, timeZone: string) {
  const parts = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  )
  return parts.replace(' ', 'T')
}

/** The other way: what `datetime-local` says in a zone, as an ISO moment. */
export function fromLocalInput(local: string, timeZone: string) {
  const guess = new Date(`${local}:00Z`).getTime()
  // the zone's distance from UTC at about that time, found by writing the guess in it
  const distance = new Date(`${toLocalInput(new Date(guess).toISOString(), timeZone)}:00Z`).getTime() - guess
  const first = guess - distance
  const again = new Date(`${toLocalInput(new Date(first).toISOString(), timeZone)}:00Z`).getTime() - first
  return new Date(guess - again).toISOString()
}
