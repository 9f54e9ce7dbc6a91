const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
export const looksLikeEmail = (value: string) => {
  const address = value.trim().toLowerCase()
  return (
    address.length <= 254 &&
    EMAIL.test(address) &&
    !address.includes('..') &&
    !address.startsWith('.') &&
    !address.includes('.@')
  )
}

/** Today where the person is, as ISO. */
export function today(now = new Date()) {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Full years since an ISO day; undefined when it is not one. */
export function ageOf(birth: string, now = today()): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth) || birth > now) return undefined
  const years = Number(now.slice(0, 4)) - Number(birth.slice(0, 4))
  return now.slice(5) < birth.slice(5) ? years - 1 : years
}

export const isMinor = (birth: string) => {
  const age = ageOf(birth)
  return age !== undefined && age < 18
}
