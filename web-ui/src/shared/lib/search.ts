/**
 * Reading search parameters: an address may hold anything, so each value is taken only if it is what it should be.
 * Kept this small because every route's reader is in the first download.
 */
type Raw = Record<string, unknown>

export const text = (value: unknown, max = 200) => {
  const words = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  return words.trim() === '' ? undefined : words.slice(0, max)
}

/** One of these words, nothing else. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown) =>
    words.find(word => word === value)

export const whole = (value: unknown) => {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isInteger(number) && number >= 0 && number < 1_000_000_000 ? number : undefined
}

export const yesNo = (value: unknown) =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined

export const list = (value: unknown) => {
  // a single id, in an address written by the server, is read as a number
  const given = typeof value === 'number' ? String(value) : value
  const entries = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : []
  const words = entries
    .filter((entry): entry is string => typeof entry === 'string' && entry !== '')
    .slice(0, 30)
  return words.length > 0 ? words : undefined
}

/** Reads each named parameter with its reader and leaves out what is not there. */
export function readSearch<Readers extends Record<string, (value: unknown) => unknown>>(readers: Readers) {
  return (raw: Raw): { [Name in keyof Readers]?: NonNullable<ReturnType<Readers[Name]>> } => {
    const read: Raw = {}
    for (const [name, reader] of Object.entries(readers)) {
      const value = reader(raw[name])
      if (value !== undefined) read[name] = value
    }
    return read as { [Name in keyof Readers]?: NonNullable<ReturnType<Readers[Name]>> }
  }
}
