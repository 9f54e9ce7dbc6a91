/*
 * Our own small service worker. It keeps the shell of the application so that it opens without a network, serves
 * hashed assets from the cache, and never touches /api: what people type is sent or kept by the forms themselves.
 */
const version = '__VERSION__'
const shell = ['__SHELL__']
const shellCache = `shell-${version}`
const assetCache = 'assets'

self.addEventListener('install', event => {
  event.waitUntil(caches.open(shellCache).then(cache => cache.addAll(shell)))
})

self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name !== shellCache && name !== assetCache) await caches.delete(name)
      const assets = await caches.open(assetCache)
      const kept = await assets.keys()
      for (const request of kept.slice(0, Math.max(0, kept.length - 80))) await assets.delete(request)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', event => {
  if (event.data === 'take-over') self.skipWaiting()
})

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/health')) return
  if (request.mode === 'navigate') event.respondWith(fromNetworkOrShell(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheOrNetwork(request))
})

async function fromNetworkOrShell(request) {
  try {
    return await fetch(request)
  } catch {
    const cache = await caches.open(shellCache)
    return (await cache.match('/')) ?? Response.error()
  }
}

async function fromCacheOrNetwork(request) {
  const found = await caches.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(assetCache)
    await cache.put(request, answer.clone())
  }
  return answer
}
