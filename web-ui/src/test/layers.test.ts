import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const order = ['app', 'routes', 'features', 'shared'] as const
type Layer = (typeof order)[number]

/** Features that others may build on, and by whom (the arrows of the architecture). */
const arrows: Record<string, readonly string[]> = {
  attendance: [],
  home: ['account', 'code'],
  talent: ['account', 'catalogue', 'code', 'file', 'profile', 'registration', 'world'],
  cinema: ['account', 'catalogue', 'code', 'file', 'profile', 'registration', 'world'],
  profile: ['code', 'world'],
  registration: ['account', 'catalogue', 'file', 'world'],
  code: [],
  file: [],
  search: ['account', 'catalogue', 'export', 'folder', 'world'],
  export: [],
  folder: ['cinema', 'world'],
  guardian: [],
  statistics: ['search'],
  mail: [],
  audit: [],
  settings: [],
  privacy: ['account'],
  nametracking: ['account'],
  production: ['account', 'search', 'world'],
  notification: [],
  account: ['notification'],
  catalogue: [],
  world: [],
  legal: [],
  design: [],
}

const layerOf = (path: string) => order.find(layer => path.startsWith(`${layer}/`))

/** Why a file must not import another, or nothing when it may. */
function objection(from: string, to: string): string | undefined {
  const above = layerOf(from)
  const below = layerOf(to)
  if (!above || !below) return undefined
  if (from === 'app/router.tsx' && to.startsWith('app/')) return undefined
  const depth = (layer: Layer) => order.indexOf(layer)
  if (depth(below) < depth(above)) return `${above} must not know ${below}`
  if (above === 'features' && below === 'features') {
    const [, mine = ''] = from.split('/')
    const [, theirs = ''] = to.split('/')
    if (mine !== theirs && !arrows[mine]?.includes(theirs)) return `feature ${mine} has no arrow to ${theirs}`
  }
  if (from.startsWith('shared/ui/') && to === 'shared/lib/api.ts') return 'the design system fetches nothing'
  return undefined
}

function importsOf(text: string) {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'@\/([^']+)'/g)].map(match => match[1] ?? '')
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(
    entry =>
      entry.isFile() &&
      /\.tsx?$/.test(entry.name) &&
      !/\.test\.tsx?$/.test(entry.name) &&
      !entry.name.includes('.gen.'),
  )
  .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter(path => !path.startsWith('test/'))

describe('imports run app → routes → features → shared', () => {
  it('holds for every file', () => {
    const found = files.flatMap(from =>
      importsOf(readFileSync(join(root, from), 'utf8')).flatMap(to => {
        const target = files.find(file => file.replace(/\.tsx?$/, '') === to) ?? to
        const why = objection(from, target)
        return why ? [`${from} → ${target}: ${why}`] : []
      }),
    )
    expect(found).toEqual([])
  })

  it('finds a planted violation of each kind', () => {
    expect(objection('shared/ui/Button.tsx', 'features/account/api.ts')).toBeDefined()
    expect(objection('features/account/api.ts', 'routes/login.tsx')).toBeDefined()
    expect(objection('routes/login.tsx', 'app/router.tsx')).toBeDefined()
    expect(objection('features/world/reference.ts', 'features/cinema/content.ts')).toBeDefined()
    expect(objection('shared/ui/DataTable.tsx', 'shared/lib/api.ts')).toBeDefined()
    expect(importsOf(`import { a } from '@/routes/x'; const b = import('@/app/y')`)).toEqual([
      'routes/x',
      'app/y',
    ])
  })

  it('knows every feature folder', () => {
    const folders = new Set(
      files.filter(file => file.startsWith('features/')).map(file => file.split('/')[1] ?? ''),
    )
    expect([...folders].filter(folder => !(folder in arrows))).toEqual([])
  })
})
