import { fileURLToPath } from 'node:url'
import { transformAsync } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * Turns the Lingui macros of our own files into plain calls. Babel runs only on files that hold a macro,
 * keeps their types and JSX for the normal pipeline, and nothing else of it reaches the build.
 */
function linguiMacros(): Plugin {
  return {
    name: 'taalentio-lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (
        !/\.tsx?$/.test(file) ||
        file.includes('node_modules') ||
        !/@lingui\/(core|react)\/macro/.test(code)
      )
        return null
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
    },
  }
}

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      routesDirectory: './src/routes',
      generatedRouteTree: './src/app/routeTree.gen.ts',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      semicolons: false,
    }),
    linguiMacros(),
    lingui(),
    react(),
    tailwindcss(),
  ],
  resolve: {
    alias: {
      '@messages': fromHere('../core-domain/src/main/resources/io/taalentio/core/kernel/messages.json'),
      '@lists': fromHere('../core-domain/src/main/resources/io/taalentio/core/catalogue/lists.json'),
      '@': fromHere('./src'),
    },
  },
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
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
})
