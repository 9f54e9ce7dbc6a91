// After the build: writes dist/sw.js (the service worker with the list of files that make up the shell) and tells
// dist/boot.js which files each page needs, so that they are fetched before the router asks for them.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const limit = 135_000

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
/** The steps of a registration are named by their address: `work-mode` is WorkMode.tsx. */
const steps = Object.keys(manifest).flatMap(key => {
  const [, kind, file] = /^src\/features\/(talent|cinema)\/sections\/([A-Z]\w+)\.tsx$/.exec(key) ?? []
  if (!file) return []
  const step = file.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()
  const layouts = parts.filter(part => `register/${kind}/$section`.startsWith(part.name))
  const wanted = [...closure([...layouts.map(part => part.key), key])].filter(isScript)
  return [[`^/register/${kind}/${step}/?$`, wanted.map(indexOf)]]
})
routes.unshift(...steps)

/**
 * The first words of the pages that are entered most, shown until the scripts are there. They are those of the pages
 * themselves: a line that no catalogue knows stops the build.
 */
const opening = [
  [
    '^/$',
    'Votre talent, un code, et l’on vous trouve.',
    'Inscrivez-vous depuis votre téléphone. Vous recevez un code à vie, une page à partager et une carte à imprimer. Les équipes de casting vous cherchent par talent, langue, ville ou rôle.',
  ],
  [
    '^/register/talent/?$',
    'Votre inscription de talent',
    'Artiste, artisan·e, technicien·ne, soignant·e : dix sections, puis votre code et votre page.',
  ],
  [
    '^/register/cinema/?$',
    'Votre inscription pour l’écran',
    'Acteur·rice, figurant·e, silhouette, cascadeur·euse, voix : neuf sections, puis votre code et votre page.',
  ],
  ['^/register/talent/identity/?$', 'Identité', 'Tels que sur vos papiers : votre code en est fait.'],
  [
    '^/register/cinema/identity/?$',
    'Identité et contact',
    'Tels que sur vos papiers : votre code en est fait.',
  ],
  ['^/login/?$', 'Bon retour parmi nous'],
]
const english = translations(await readFile(new URL('../src/locales/en.po', import.meta.url), 'utf8'))
const words = opening.map(([pattern, ...lines]) => [
  pattern,
  lines,
  lines.map(line => {
    const translated = english.get(line)
    if (!translated)
      throw new Error(`no page says « ${line} » any more: mend the first words in scripts/finish.mjs`)
    return translated
  }),
])

function translations(catalogue) {
  const joined = quoted =>
    quoted
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .join('')
  return new Map(
    [...catalogue.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm)].map(([, id, text]) => [
      joined(id),
      joined(text),
    ]),
  )
}

const locales = Object.fromEntries(
  ['fr', 'en'].map(locale => [locale, manifest[`src/locales/${locale}.po`]?.file]),
)
const boot = await readFile(new URL('boot.js', dist), 'utf8')
await writeFile(
  new URL('boot.js', dist),
  boot.replace('/*AHEAD*/ null', JSON.stringify({ locales, routes, files, words })),
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
