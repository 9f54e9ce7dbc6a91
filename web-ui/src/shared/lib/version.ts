/**
 * A deployment replaces the hashed files: a page opened before it may ask for a chunk that is gone. Reloading once
 * mends that; a second failure in a row is shown to the person instead of looping.
 */
const MARK = 'reloaded-for-chunk'

export function watchForNewVersion() {
  window.addEventListener('vite:preloadError', event => {
    if (sessionStorage.getItem(MARK) === location.href) return
    event.preventDefault()
    sessionStorage.setItem(MARK, location.href)
    location.reload()
  })
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
}

/** Calls back when a new version is ready and waiting; the argument puts it in place. */
export function whenNewVersion(ready: (apply: () => void) => void) {
  if (!('serviceWorker' in navigator)) return
  void navigator.serviceWorker.ready.then(registration => {
    const offer = () => {
      const waiting = registration.waiting
      if (!waiting || !navigator.serviceWorker.controller) return
      ready(() => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        waiting.postMessage('take-over')
      })
    }
    offer()
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', offer),
    )
  })
}
