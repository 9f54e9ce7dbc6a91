// How fast the pages are for somebody on a modest phone, measured on a running instance:
//   npm run vitals -- [address] [--code SNF0001DAK] [--runs 5]
// The network is what browsers call "slow 4G" (562 ms, 1.47 Mbit/s down), the processor four times slower than here.
// Prints the medians; says at the end which budget is missed and then ends with status 1.
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { code: { type: 'string', default: 'SNF0001DAK' }, runs: { type: 'string', default: '5' } },
})
const base = positionals[0] ?? process.env.E2E_BASE_URL ?? 'http://localhost:8080'
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }
const edge = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const pages = [
  {
    name: 'home',
    path: '/',
    act: page => page.getByRole('button', { name: 'EN: switch to English' }).click(),
  },
  {
    name: 'wizard, first step',
    path: '/register/talent/identity',
    act: async page => {
      await page.getByLabel('Prénom').pressSequentially('Aminata')
      await page.getByRole('radio', { name: 'Femme' }).check()
    },
  },
  {
    name: 'public page',
    path: `/profile/view/${values.code}`,
    act: page => page.getByRole('button', { name: /Copier|Partager/ }).click(),
  },
]
const budgets = { lcp: 2300, cls: 0.02, longest: 200, inp: 200 }

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic'],
})

async function visit({ path, act }, { network, cpu }) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
    // what comes ahead of time for later visits is not part of this one
    serviceWorkers: 'block',
    permissions: ['clipboard-write'],
  })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const seen = { lcp: 0, fcp: 0, cls: 0, longest: 0, inp: 0, loaded: false }
    globalThis.seen = seen
    const watch = (type, note, options = {}) =>
      new PerformanceObserver(list => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
        ...options,
      })
    watch('largest-contentful-paint', entry => {
      seen.lcp = entry.startTime
    })
    watch('paint', entry => {
      if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
    })
    watch('layout-shift', entry => {
      if (!entry.hadRecentInput) seen.cls += entry.value
    })
    watch('longtask', entry => {
      if (seen.loaded) seen.longest = Math.max(seen.longest, entry.duration)
    })
    watch(
      'event',
      entry => {
        if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration)
      },
      { durationThreshold: 16 },
    )
  })
  const line = await context.newCDPSession(page)
  let bytes = 0
  line.on('Network.loadingFinished', event => {
    bytes += event.encodedDataLength
  })
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', network)
  await line.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const answer = await page.goto(base + path, { waitUntil: 'load' })
  if (!answer?.ok())
    throw new Error(`${path} answers ${answer?.status()}: run ./taalentio demo, or pass --code`)
  const begun = Date.now()
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]'),
  )
  await page.waitForLoadState('networkidle')
  const transferred = bytes
  await page.evaluate(() => {
    globalThis.seen.loaded = true
  })
  await act(page)
  await page.waitForTimeout(800)
  const seen = await page.evaluate(() => globalThis.seen)
  await context.close()
  return { ...seen, bytes: transferred, settled: Date.now() - begun }
}

/** When the first field can be typed in, on a still slower line and processor. */
async function usable() {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'fr-FR',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', edge)
  await line.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const begun = Date.now()
  await page.goto(`${base}/register/talent/identity`, { waitUntil: 'commit' })
  await page.getByLabel('Prénom').fill('A')
  const form = Date.now() - begun
  const [paint] = await page.evaluate(() =>
    performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime),
  )
  await context.close()
  return { form, paint }
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const runs = Number(values.runs)
const missed = []
console.log(`${base}, slow 4G, processor ÷ 4, 360 px, no cache, median of ${runs}\n`)
console.log(
  '| Page | First content | LCP | CLS | Longest task after load | Slowest answer to a touch or key | Transferred |',
)
console.log('|---|---|---|---|---|---|---|')
for (const page of pages) {
  const seen = []
  for (let run = 0; run < runs; run++) seen.push(await visit(page, { network: slow4g, cpu: 4 }))
  const of = key => median(seen.map(entry => entry[key]))
  const row = { lcp: of('lcp'), cls: of('cls'), longest: of('longest'), inp: of('inp') }
  console.log(
    `| ${page.name} | ${(of('fcp') / 1000).toFixed(2)} s | ${(row.lcp / 1000).toFixed(2)} s | ${row.cls.toFixed(3)} | ` +
      `${Math.round(row.longest)} ms | ${Math.round(row.inp)} ms | ${Math.round(of('bytes') / 1000)} KB |`,
  )
  for (const [key, limit] of Object.entries(budgets))
    if (row[key] > limit) missed.push(`${page.name}: ${key} ${row[key].toFixed(3)} is over ${limit}`)
}
const edges = []
for (let run = 0; run < Math.min(3, runs); run++) edges.push(await usable())
const paint = median(edges.map(entry => entry.paint))
const form = median(edges.map(entry => entry.form))
console.log(
  `\nAt 400 kbit/s, 400 ms, processor ÷ 6: first content of the wizard ${(paint / 1000).toFixed(1)} s, ` +
    `its first field answers after ${(form / 1000).toFixed(1)} s.`,
)
if (paint > 2500) missed.push(`first content ${Math.round(paint)} ms is over 2500`)
if (form > 6000) missed.push(`form usable ${Math.round(form)} ms is over 6000`)
await browser.close()
for (const line of missed) console.error(`over budget: ${line}`)
if (missed.length > 0) process.exitCode = 1
