/** One entry of a list that is searched as one types. */
export interface Option {
  value: string
  label: string
  /** Second, quieter line: region of a city, code of a language. */
  detail?: string
}

/** A `search` over a list already at hand: accents and case do not matter, beginnings come first. */
export function searchIn(options: readonly Option[], limit = 60) {
  const folded = options.map(option => ({ option, text: fold(`${option.label} ${option.detail ?? ''}`) }))
  return async (typed: string) => {
    const wanted = fold(typed.trim())
    const found = folded.filter(entry => entry.text.includes(wanted))
    const rank = (text: string) => (text.startsWith(wanted) ? 0 : 1)
    return (wanted ? found.sort((a, b) => rank(a.text) - rank(b.text)) : found)
      .slice(0, limit)
      .map(entry => entry.option)
  }
}

/** Without accents and capitals, for comparing what was typed. */
export function fold(text: string) {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
