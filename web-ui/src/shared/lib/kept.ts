/** Small choices remembered on this device. Storage may be refused (private mode): then nothing is kept. */
export function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // refused: the choice lives until the page closes
  }
}

export function kept(key: string) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
