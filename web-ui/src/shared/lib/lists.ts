import type { Locale } from '@/shared/lib/i18n'

/** One line of a reference list, as the server and the browser share it. */
export interface Listed {
  key: string
  fr: string
  en: string
}

/** A reference list as the choices of a field. */
export function choicesOf(list: readonly Listed[], locale: Locale) {
  return list.map(entry => ({ value: entry.key, label: entry[locale] }))
}

/** The words for several keys of a list, commas between. */
export const labelsOf = (list: readonly Listed[], keys: readonly string[], locale: Locale) =>
  keys.map(key => labelOf(list, key, locale)).join(', ')

/** The words for a key of a list; the key itself when the list does not know it. */
export function labelOf(list: readonly Listed[], key: string | number | null | undefined, locale: Locale) {
  const wanted = String(key ?? '')
  return list.find(entry => entry.key === wanted)?.[locale] ?? wanted
}
