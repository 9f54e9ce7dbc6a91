import { i18n, type Messages } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { keep, kept } from '@/shared/lib/kept'

export type Locale = 'fr' | 'en'

/** The languages spoken, each named and offered in itself. */
export const locales = [
  { code: 'fr', name: 'Français', invite: 'FR : passer en français', dir: 'ltr' },
  { code: 'en', name: 'English', invite: 'EN: switch to English', dir: 'ltr' },
] as const satisfies readonly { code: Locale; name: string; invite: string; dir: 'ltr' | 'rtl' }[]

type Catalogue = Record<Locale, () => Promise<{ messages: Messages }>>

const everybodys: Catalogue = {
  fr: () => import('../../locales/fr.po'),
  en: () => import('../../locales/en.po'),
}

/** What only pages behind a permission say, see `scripts/words.ts`. The end of the name makes it a catalogue. */
const workplaces: Catalogue = {
  fr: () => import('../../locales/fr.po?workplace.po'),
  en: () => import('../../locales/en.po?workplace.po'),
}

let atWork = false

export const isLocale = (value: unknown): value is Locale => locales.some(entry => entry.code === value)

/** The language this device chose, else French unless the browser asks for English first. */
export function preferredLocale(): Locale {
  const chosen = kept('locale')
  if (isLocale(chosen)) return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr'
}

/** Loads the words and speaks them from now on. */
export async function activateLocale(locale: Locale) {
  const [first, second] = await Promise.all([
    everybodys[locale](),
    atWork ? workplaces[locale]() : { messages: {} },
  ])
  i18n.loadAndActivate({ locale, messages: { ...first.messages, ...second.messages } })
  const root = document.documentElement
  root.lang = locale
  root.dir = locales.find(entry => entry.code === locale)?.dir ?? 'ltr'
}

/** Before the first page of the workplace: its words too, in this language and whichever is switched to. */
export async function workplaceWords() {
  if (atWork) return
  const locale = currentLocale()
  const { messages } = await workplaces[locale]()
  atWork = true
  if (locale === currentLocale()) i18n.load(locale, messages)
  else await activateLocale(currentLocale())
}

/** The person changed language: also remembered on this device. */
export async function switchLocale(locale: Locale) {
  await activateLocale(locale)
  keep('locale', locale)
}

export function currentLocale(): Locale {
  return isLocale(i18n.locale) ? i18n.locale : 'fr'
}

/** The language in use; a component that calls it is drawn anew when it changes. */
export function useLocale(): Locale {
  const { i18n: active } = useLingui()
  return isLocale(active.locale) ? active.locale : 'fr'
}
