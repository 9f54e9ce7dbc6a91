// Before the first paint: the theme and language this device chose last time, so that nothing flashes; and the files
// this page will ask for next, so that a slow line fetches them side by side instead of one after the other.
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

  // filled in by scripts/finish.mjs
  const ahead = /*AHEAD*/ null
  if (!ahead) return
  const locale = kept.locale || (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr')
  const route = ahead.routes.find(([pattern]) => new RegExp(pattern).test(location.pathname))
  for (const file of [ahead.locales[locale], ...(route ? route[1].map(index => ahead.files[index]) : [])]) {
    if (!file) continue
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = `/${file}`
    document.head.append(link)
  }

  // First words, in the place the page will take; the server wrote those of a person's page.
  document.addEventListener(
    'readystatechange',
    () => {
      const place = document.getElementById('root')
      if (!place) return
      const opening = ahead.words.find(([pattern]) => new RegExp(pattern).test(location.pathname))
      if (!opening || place.firstElementChild) return
      const main = document.createElement('main')
      main.className = 'first-text'
      for (const [index, line] of opening[locale === 'en' ? 2 : 1].entries()) {
        const element = document.createElement(index === 0 ? 'h1' : 'p')
        element.textContent = line
        main.append(element)
      }
      place.append(main)
    },
    { once: true },
  )
})()
