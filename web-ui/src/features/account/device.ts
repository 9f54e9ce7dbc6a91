/** « Chrome · Android » out of what browsers send; enough to recognise one's own device. */
export function deviceName(userAgent: string) {
  const browser = [
    [/Edg\//, 'Edge'],
    [/OPR\/|Opera/, 'Opera'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ] as const
  const system = [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ] as const
  const named = [browser, system]
    .map(list => list.find(([pattern]) => pattern.test(userAgent))?.[1])
    .filter(Boolean)
  return named.length > 0 ? named.join(' · ') : userAgent.slice(0, 40)
}
