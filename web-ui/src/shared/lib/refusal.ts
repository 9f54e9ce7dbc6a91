import type messages from '@messages'
import type { Locale } from '@/shared/lib/i18n'

type Facts = Readonly<Record<string, string | number>>
type Words = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/**
 * What a rule in the browser answers: the server's own code and facts, in one string because that is what forms
 * carry. `refusalWords` turns it into the server's own words.
 */
export function refusal(code: keyof typeof messages, facts?: Facts): string {
  return facts ? `${code} ${JSON.stringify(facts)}` : code
}

let words: Words = {}

/** The words come with the rules that need them, not with the form. */
export function speakRefusals(known: Words) {
  words = known
}

/** Words for a refusal. Text that is no code of ours is the server's and stays as it came. */
export function refusalWords(text: string, locale: Locale): string {
  const [, code = '', facts] = /^([a-z-]+)(?: (\{.*\}))?$/.exec(text) ?? []
  const entry = words[code]
  if (!entry) return text
  const values = (facts ? JSON.parse(facts) : {}) as Facts
  return entry[locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
