/**
 * Messages of the build: the Lingui macros of our own files become plain calls, and each language's catalogue is cut in
 * two. What can be read without a permission travels with the first page; what only pages behind one say
 * (`/staff`, `/admin`, `/presence`) is fetched with the first of them, see `workplaceWords` in `shared/lib/i18n.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { transformAsync } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import type { Plugin } from 'vite'

const macro = /@lingui\/(core|react)\/macro/

/** Babel runs only on files that hold a macro, keeps types and JSX, and nothing else of it reaches the build. */
async function plain(code: string, file: string) {
  const out = await transformAsync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    generatorOpts: { retainLines: true },
    plugins: [linguiMacro],
  })
  return out?.code ? { code: out.code, map: out.map ?? null } : null
}

/** The ids of the messages that plain code says. */
const said = (code: string) =>
  [...code.matchAll(/\bid[:=]\s*\{?\s*"([\w+/]{6})"/g)].map(([, id]) => id as string)

/** Turns macros into plain calls; refuses a build whose French catalogue lacks a message: codes would show. */
export function linguiMacros(source: string): Plugin {
  const used = new Map<string, string>()
  return {
    name: 'taalentio-lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !macro.test(code)) return null
      const out = await plain(code, file)
      if (!out) return null
      for (const message of said(out.code)) used.set(message, file)
      return out
    },
    buildEnd(error) {
      if (error || this.meta.watchMode || process.env.VITEST) return
      const known = ids(join(source, 'locales/fr.po'))
      const missing = [...used].filter(
        ([message, file]) => !known.has(message) && !file.includes('/features/design/'),
      )
      if (missing.length > 0)
        this.error(
          `the catalogue lacks ${missing.length} messages (${missing[0]?.[1]}…): run npm run i18n:extract`,
        )
    },
  }
}

function ids(catalogue: string) {
  return new Set(
    [...readFileSync(catalogue, 'utf8').matchAll(/^msgid ((?:".*"\n)+)/gm)].map(([, lines = '']) =>
      generateMessageId(
        lines
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
          .join(''),
      ),
    ),
  )
}

/** Pages that nobody opens without a permission: their routes wait for the words of the workplace. */
const guarded = /\/src\/routes\/(staff|admin|presence)\//

/** Which messages files say that can be reached without opening a guarded page. */
async function everybodys(source: string) {
  const seen = new Set<string>()
  const messages = new Set<string>()
  const waiting = [join(source, 'app/main.tsx')]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || guarded.test(file)) continue
    seen.add(file)
    const code = readFileSync(file, 'utf8')
    // also those of types only, which costs nothing: whoever is met in vain keeps its words in the first part
    for (const [, asked] of code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([@./][^'"]*)['"]/g)) {
      const found = asked === undefined ? undefined : fileOf(source, file, asked)
      if (found) waiting.push(found)
    }
    if (macro.test(code)) for (const id of said((await plain(code, file))?.code ?? '')) messages.add(id)
  }
  return messages
}

const pages = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.tsx'))
    .map(file => join(folder, file))

function fileOf(source: string, from: string, asked: string) {
  if (!asked.startsWith('.') && !asked.startsWith('@/')) return undefined
  const path = asked.startsWith('@/') ? join(source, asked.slice(2)) : resolve(dirname(from), asked)
  return [path, `${path}.ts`, `${path}.tsx`].find(file => /\.tsx?$/.test(file) && existsSync(file))
}

/** Cuts catalogues in two, in builds only; while developing and testing both parts are the whole. */
export function wordsInTwo(source: string): Plugin {
  let first: Promise<Set<string>> | undefined
  return {
    name: 'taalentio-words-in-two',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      first = undefined
      for (const file of pages(join(source, 'routes')))
        if (guarded.test(file) && !/requirePermission|workplaceWords/.test(readFileSync(file, 'utf8')))
          this.error(`${file} does not wait for the words of the workplace`)
    },
    transform: {
      filter: { id: /\/locales\/\w+\.po(\?.*)?$/ },
      async handler(code, id) {
        first ??= everybodys(source)
        const words: unknown = JSON.parse(
          JSON.parse(/JSON\.parse\((".*")\)/s.exec(code)?.[1] ?? this.error(id)),
        )
        const mine = await first
        const workplace = id.includes('?workplace')
        const part = Object.entries(words as Record<string, unknown>).filter(
          ([message]) => mine.has(message) !== workplace,
        )
        return {
          code: `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(part)))})`,
          map: null,
        }
      },
    },
  }
}
