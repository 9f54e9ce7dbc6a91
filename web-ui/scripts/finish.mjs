// After the build: writes dist/sw.js (the service worker with the list of files that make up the shell) and tells
// dist/boot.js which files each page needs, so that they are fetched before the router asks for them.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const limit = 180_000

/** Files of these entries and of all they import at once. */
function closure(keys) {
  const files = new Set()
  const add = key => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const key of keys) add(key)
  return files
}

const entry = closure(['index.html'])
const isScript = file => file.endsWith('.js') && !entry.has(file)

/** Path patterns of the routes, deeper ones first, with what each needs beyond the entry (its layouts' files too). */
const parts = Object.keys(manifest).flatMap(key => {
  const name = /^src\/routes\/(.+)\.tsx\?tsr-split=/.exec(key)?.[1]
  return name && name !== '__root' ? [{ key, name }] : []
})
const pathOf = name => `/${name.replace(/(^|\/)index$/, '')}`.replace(/(.)\/$/, '$1')
const files = []
const indexOf = file => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1)
const routes = [...new Set(parts.map(part => part.name))]
  .map(name => {
    const path = pathOf(name)
    const layouts = parts.filter(part => name !== part.name && name.startsWith(`${part.name}/`))
    const own = parts.filter(part => part.name === name)
    const wanted = [...closure([...layouts, ...own].map(part => part.key))].filter(isScript)
    return [`^${path.replace(/\$\w+/g, '[^/]+')}/?$`, wanted.map(indexOf)]
  })
  .sort(([a], [b]) => Number(a.includes('[')) - Number(b.includes('[')))
const locales = Object.fromEntries(
  ['fr', 'en'].map(locale => [locale, manifest[`src/locales/${locale}.po`]?.file]),
)
const boot = await readFile(new URL('boot.js', dist), 'utf8')
await writeFile(
  new URL('boot.js', dist),
  boot.replace('/*AHEAD*/ null', JSON.stringify({ locales, routes, files })),
)

const shell = [
  '/',
  ...[...closure(['index.html', 'src/locales/fr.po', 'src/routes/index.tsx?tsr-split=component'])]
    .sort()
    .map(file => `/${file}`),
  '/boot.js',
  '/favicon.svg',
]
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
