// Writes dist/sw.js: the service worker's source with the list of files that make up the shell, and prints its weight.

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const limit = 180_000

/** The entry, what it imports at once, the French catalogue and the first page. */
const wanted = new Set()
function add(key) {
  const chunk = manifest[key]
  if (!chunk || wanted.has(chunk.file)) return
  wanted.add(chunk.file)
  for (const css of chunk.css ?? []) wanted.add(css)
  for (const imported of chunk.imports ?? []) add(imported)
}
add('index.html')
add('src/locales/fr.po')
add('src/routes/index.tsx?tsr-split=component')

const shell = ['/', ...[...wanted].sort().map(file => `/${file}`), '/boot.js', '/favicon.svg']
let weight = 0
const hash = createHash('sha256')
for (const path of shell) {
  const body = await readFile(new URL(path === '/' ? 'index.html' : `.${path}`, dist))
  weight += gzipSync(body).length
  hash.update(body)
}
if (weight > limit) throw new Error(`the precached shell weighs ${weight} bytes gzipped, more than ${limit}`)

const source = await readFile(new URL('../src/app/service-worker.js', import.meta.url), 'utf8')
await writeFile(
  new URL('sw.js', dist),
  source
    .replace("'__VERSION__'", JSON.stringify(hash.digest('hex').slice(0, 12)))
    .replace("'__SHELL__'", shell.map(path => JSON.stringify(path)).join(', ')),
)
console.log(`service worker: ${shell.length} files, ${(weight / 1000).toFixed(1)} KB gzipped`)
