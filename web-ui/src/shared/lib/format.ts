import { currentLocale } from '@/shared/lib/i18n'

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dates(options: Intl.DateTimeFormatOptions) {
  return cached(`d${JSON.stringify(options)}`, locale => new Intl.DateTimeFormat(locale, options))
}

function numbers(options: Intl.NumberFormatOptions) {
  return cached(`n${JSON.stringify(options)}`, locale => new Intl.NumberFormat(locale, options))
}

function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: (locale: string) => F,
): F {
  const locale = currentLocale()
  const found = cache.get(locale + key) as F | undefined
  if (found) return found
  const made = make(locale)
  cache.set(locale + key, made)
  return made
}

/** A day: `31 juil. 2001`. Takes an ISO day or moment. */
export function formatDay(iso: string) {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  return dates({ dateStyle: 'medium', ...(bare ? { timeZone: 'UTC' } : {}) }).format(new Date(iso))
}

/** A moment in the reader's own zone: `31 juil. 2001, 14:05`. */
export function formatMoment(iso: string) {
  return dates({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

/** A month: `nov. 2026`. Takes `2026-11`. */
export function formatMonth(month: string) {
  return dates({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))
}

export function formatNumber(value: number) {
  return numbers({}).format(value)
}

export function formatMoney(amount: number, currency: string) {
  return numbers({ style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)
}

export function formatBytes(bytes: number) {
  const mega = bytes >= 1_000_000
  return numbers({
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1_000_000 : 1_000))
}
