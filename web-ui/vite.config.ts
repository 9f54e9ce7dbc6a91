import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { linguiMacros, wordsInTwo } from './scripts/words.ts'

/** Our own few lines instead of the icon set's factory, which carries theming and aliases nobody here uses. */
function slimIcons(): Plugin {
  return {
    name: 'taalentio-slim-icons',
    enforce: 'pre',
    load: id =>
      id.endsWith('/lucide-react/dist/esm/createLucideIcon.mjs')
        ? `export { createIcon as default } from '${fromHere('./src/shared/ui/icon-factory.ts')}'`
        : null,
  }
}

/** `import { gender } from '@lists'` brings that list only, wherever else other lists are used. */
function listByList(): Plugin {
  const file = fromHere('../core-domain/src/main/resources/io/taalentio/core/catalogue/lists.json')
  const prefix = '\0list:'
  return {
    name: 'taalentio-list-by-list',
    enforce: 'pre',
    resolveId: id => (id.startsWith('list:') ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(prefix)) return null
      this.addWatchFile(file)
      const lists = JSON.parse(readFileSync(file, 'utf8'))
      return `export default ${JSON.stringify(lists[id.slice(prefix.length)])}`
    },
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes("'@lists'")) return null
      return code.replace(/import \{([^}]*)\} from '@lists'/g, (_, names: string) =>
        names
          .split(',')
          .map(name => name.trim())
          .filter(Boolean)
          .map(name => `import ${name} from 'list:${name}'`)
          .join(';'),
      )
    },
  }
}

/** What every step of a registration needs: its own files and what only they use. */
const signUp = new RegExp(
  [
    '/src/features/registration/(keepers?|keeping|draft-state|draft-sync|file-queue|notebook|pauses|retrying|device|transport|Frame|SaveStatus|ResumeLink|StartPage|StepPage|section-check|Wizard|wizard-context|form|guardian|GuardianPart|PersonPart|EmailAnswer|SameNumber)\\.',
    '/src/features/file/shelf\\.',
    '/src/features/(world/reference|catalogue/catalogue)\\.',
    '/src/shared/lib/(long-form|person|refusal|same|wire|upload)\\.',
    '/src/shared/ui/(form|Stepper)\\.',
    '/lucide-react/dist/esm/icons/(arrow-left|cloud-check|languages|list-checks|lock|mail|send|user-round|wifi-off)\\.',
  ].join('|'),
)

const bits =
  /\/lucide-react\/dist\/esm\/icons\/(arrow-right|badge-check|copy|download|map-pin|share-2|smartphone|shield-check|sparkles)\.|\/src\/shared\/(lib\/(format|find|lists)|ui\/(Badge|QrView))\.|\/src\/features\/code\/code\./

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What is built runs on Preact, which is half as much to fetch; while developing and in unit tests it is React, whose
 * subset our code keeps to. The browser's stories go over what is built. See docs/adr/0006-spa-stack.md.
 */
const preact = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

export default defineConfig(({ command }) => ({
  plugins: [
    tanstackRouter({
      target: 'react',
      routesDirectory: './src/routes',
      generatedRouteTree: './src/app/routeTree.gen.ts',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      semicolons: false,
    }),
    linguiMacros(fromHere('./src')),
    slimIcons(),
    listByList(),
    lingui(),
    wordsInTwo(fromHere('./src')),
    react(),
    tailwindcss(),
  ],
  resolve: {
    alias: [
      {
        find: '@messages',
        replacement: fromHere('../core-domain/src/main/resources/io/taalentio/core/kernel/messages.json'),
      },
      {
        find: '@lists',
        replacement: fromHere('../core-domain/src/main/resources/io/taalentio/core/catalogue/lists.json'),
      },
      { find: /^@\//, replacement: `${fromHere('./src')}/` },
      ...(command === 'build' ? preact : []),
    ],
  },
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // what every page needs, in one file: it compresses better and changes less often than the rest
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'core',
              test: /node_modules\/(preact|react|react-dom|scheduler|use-sync-external-store|clsx|openapi-fetch|@lingui\/(core|react)|@tanstack\/(history|store|react-store|router-core|react-router))\/|@tanstack\/(query-core|react-query)\/build\/modern\/(?!queriesObserver|infiniteQueryObserver|useQueries|useInfiniteQuery)|\/src\/shared\/(lib\/(api|i18n|kept|password-needed|problem|search|title)|ui\/(Button|icon-factory|Link|states))\.|\/icons\/(cloud-off|loader-circle|rotate-cw)\.|vite\/preload-helper/,
            },
            // the same for the registration: its pieces travel together, whatever only part of it needs comes apart
            { name: 'sign-up', test: signUp },
            // what home, public pages and the registration have in common: on a slow line one file comes before ten
            { name: 'bits', test: bits },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': process.env.API_URL ?? 'http://localhost:8080' } },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    restoreMocks: true,
    testTimeout: 20_000,
  },
}))
