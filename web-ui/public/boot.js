// Before the first paint: the theme and language this device chose last time, so that nothing flashes.
;(() => {
  const root = document.documentElement
  let kept = {}
  try {
    kept = { theme: localStorage.getItem('theme'), locale: localStorage.getItem('locale') }
  } catch {
    // storage refused: the device's own preference decides
  }
  const dark = kept.theme ? kept.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = dark ? 'dark' : 'light'
  if (kept.locale) root.lang = kept.locale
})()
