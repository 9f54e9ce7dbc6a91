// Budgets of what a person downloads before a page works, per route, gzip. Lazy parts (combobox, phone rules) are not
// in it. Read from the build's own manifest, so a new route is held to its budget without being named here.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const manifest = existsSync('dist/.vite/manifest.json')
  ? JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
  : {}

function closure(...keys) {
  const files = new Set()
  const add = key => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const key of keys) add(key)
  return [...files].map(file => `dist/${file}`)
}

// What pages weigh is well below the goals of 150, 140, 160, 200, 220 and 130; these hold them near where they are.
const budgets = [
  [/^register/, 'sign-up', 105],
  [/^presence\//, 'gate', 120],
  [/^me\//, 'talent space', 115],
  [/^staff\//, 'staff lists', 150],
  [/^admin\//, 'console', 130],
  [/^/, 'public', 85],
]

const routes = Object.keys(manifest).flatMap(key => {
  const route = /^src\/routes\/(.+)\.tsx\?tsr-split=component(---loader)?$/.exec(key)?.[1]
  if (!route || route === '__root') return []
  // a page inside a frame (the steps of a registration) needs the frame as well
  const frames = Object.keys(manifest).filter(other => {
    const frame = /^src\/routes\/(.+)\.tsx\?tsr-split=component(---loader)?$/.exec(other)?.[1]
    return frame !== undefined && route.startsWith(`${frame}/`)
  })
  const [, kind, limit] = budgets.find(([pattern]) => pattern.test(route))
  return [
    {
      name: `JS of /${route} (${kind})`,
      path: closure('index.html', key, ...frames),
      limit: `${limit} kB`,
      gzip: true,
    },
  ]
})

const assets = existsSync('dist/assets') ? readdirSync('dist/assets') : []
export default [
  ...routes,
  { name: 'CSS', path: 'dist/assets/*.css', limit: '14 kB', gzip: true },
  ...['fr', 'en'].flatMap(locale =>
    [
      ['everybody’s', `^${locale}-`],
      ['of the workplace', `^${locale}\\.po_workplace-`],
    ].map(([whose, name]) => ({
      name: `words, ${locale}, ${whose}`,
      path: assets
        .filter(file => new RegExp(`${name}.*\\.js$`).test(file))
        .map(file => `dist/assets/${file}`),
      limit: '25 kB',
      gzip: true,
    })),
  ),
]
