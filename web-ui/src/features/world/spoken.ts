/** ISO 639's code for a language without one: here for a language that the list lacks, whose name is typed. */
export const UNLISTED_LANGUAGE = 'mis'

/** A line of the form; `name` belongs to a language that the list lacks. */
export interface SpokenAnswer {
  code: string
  level: string
  name: string
}

export const spokenToWire = (spoken: readonly SpokenAnswer[]) =>
  spoken
    .filter(language => language.code)
    .map(({ code, level, name }) => (code === UNLISTED_LANGUAGE ? { code, level, name } : { code, level }))

/** What a draft or a profile holds, as lines of the form: what was left out is empty. */
export const spokenFromWire = (spoken: readonly Partial<SpokenAnswer>[]): SpokenAnswer[] =>
  spoken.map(({ code = '', level = '', name = '' }) => ({ code, level, name }))
