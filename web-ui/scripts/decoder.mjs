// How fast, from how far and how blurred the gate reads a badge: the pages' own decoder on 720p (or other) camera
// pictures of a printed badge, in Chromium with the processor four times slower.
//   npm run decoder -- [--badge ../adapters-documents/target/badges/badge.png] [--camera 1280x720] [--cpu 4]
// The badge is drawn by BadgeSheetTest of adapters-documents with the product's own means, 9.5 cm wide at 300 dots an inch.
// Prints the times, for each blur the smallest code that was read, and at which blur a badge two metres away is read in a
// phone's picture; ends with status 1 when a goal is missed.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'

const { values } = parseArgs({
  options: {
    badge: { type: 'string', default: '../adapters-documents/target/badges/badge.png' },
    camera: { type: 'string', default: '1280x720' },
    cpu: { type: 'string', default: '4' },
  },
})
if (!existsSync(values.badge)) {
  console.error(`${values.badge} is not there: it is drawn by the test BadgeSheetTest of adapters-documents`)
  process.exit(2)
}
const [width, height] = values.camera.split('x').map(Number)
const source = fileURLToPath(new URL('../src', import.meta.url))
const bundled = await build({
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@': source } },
  plugins: [
    {
      name: 'gate',
      resolveId: id => (id.split('/').at(-1) === 'gate' ? '\0gate' : undefined),
      load: id =>
        id === '\0gate'
          ? ['decode', 'looks'].map(part => `export * from '@/features/attendance/${part}'`).join('\n')
          : undefined,
    },
  ],
  build: { write: false, lib: { entry: 'gate', formats: ['iife'], name: 'decoder' } },
})
const [{ output }] = [bundled].flat()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})
const page = await browser.newPage()
await page.addScriptTag({ content: output[0].code })

/** Holds the badge before the camera with its code so many pixels wide and looks at it as the gate does. */
await page.evaluate(
  async ({ picture, width, height }) => {
    const badge = await createImageBitmap(await (await fetch(picture)).blob())
    const canvas = (w, h) => {
      const made = Object.assign(document.createElement('canvas'), { width: w, height: h })
      return made.getContext('2d', { willReadFrequently: true })
    }
    const whole = canvas(badge.width, badge.height)
    whole.drawImage(badge, 0, 0)
    const { decode, lookAt } = globalThis.decoder
    const ask = (drawing, w, h, far) => decode(drawing.getImageData(0, 0, w, h).data, w, h, far)
    // the code's place on the badge: 2.3 cm of 9.5 cm, in its middle column; its text by a careful look
    const printed = (2.3 / 2.54) * 300
    let middle
    for (let top = 0; !middle && top + 360 < badge.height; top += 40) {
      const part = canvas(480, 480)
      part.drawImage(badge, (badge.width - 480) / 2, top, 480, 480, 0, 0, 480, 480)
      const text = ask(part, 480, 480)
      if (text) middle = { text, y: top + 240 }
    }
    if (!middle) throw new Error('the badge bears no code')
    const camera = canvas(width, height)
    const look = canvas(1, 1)
    // a sensor's grain of three tones of 256, as in a lit room
    const grain = Float32Array.from({ length: 65_537 }, () => {
      const [a, b] = [Math.random() || 1e-9, Math.random()]
      return 3 * Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b)
    })
    const sprinkle = side => {
      const [x, y] = [Math.round((width - side) / 2), Math.round((height - side) / 2)]
      const part = camera.getImageData(x, y, side, side)
      for (let p = 0, n = Math.floor(Math.random() * grain.length); p < part.data.length; p += 4) {
        n = (n + 1) % grain.length
        for (let c = 0; c < 3; c++) part.data[p + c] += grain[n]
      }
      camera.putImageData(part, x, y)
    }
    globalThis.hold = ({ code, blur, turned }) => {
      const by = code / printed
      camera.setTransform(1, 0, 0, 1, 0, 0)
      camera.filter = 'none'
      camera.fillStyle = '#8a8378'
      camera.fillRect(0, 0, width, height)
      camera.translate(width / 2, height / 2)
      camera.rotate((turned * Math.PI) / 180)
      camera.filter = blur ? `blur(${blur}px) contrast(0.75)` : 'contrast(0.75)'
      // shrunk by halves first, as a lens and its sensor mix what lies under one dot
      let small = whole.canvas
      let left = by
      while (left < 0.5) {
        const half = canvas(Math.round(small.width / 2), Math.round(small.height / 2))
        half.drawImage(small, 0, 0, half.canvas.width, half.canvas.height)
        small = half.canvas
        left *= 2
      }
      camera.imageSmoothingQuality = 'high'
      camera.drawImage(small, (-badge.width * by) / 2, -middle.y * by, badge.width * by, badge.height * by)
      camera.setTransform(1, 0, 0, 1, 0, 0)
      camera.filter = 'none'
      sprinkle(Math.min(height, Math.round(code * 1.6)))
    }
    /** The looks of one second at most; milliseconds of each, and at which one it was read. */
    globalThis.looks = count => {
      const times = []
      for (let turn = 0; turn < count; turn++) {
        const begin = performance.now()
        const { left, top, side, pixels, far } = lookAt(width, height, turn)
        if (look.canvas.width !== pixels) look.canvas.width = look.canvas.height = pixels
        look.drawImage(camera.canvas, left, top, side, side, 0, 0, pixels, pixels)
        const text = ask(look, pixels, pixels, far)
        times.push(performance.now() - begin)
        if (text === middle.text) return { times, read: turn + 1 }
        if (text) throw new Error(`read ${text}`)
      }
      return { times, read: 0 }
    }
  },
  { picture: `data:image/png;base64,${readFileSync(values.badge).toString('base64')}`, width, height },
)

const calm = async () => {
  const [ms] = await page.evaluate(() => {
    const begin = performance.now()
    let n = 0
    for (let i = 0; i < 30_000_000; i++) n = (n + i) | 0
    return [performance.now() - begin, n]
  })
  return ms
}
await calm()
const free = await calm()
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.cpu) })
const slow = await calm()
console.log(`camera ${values.camera}; the processor is ${(slow / free).toFixed(1)} times slower`)

const times = []
let reads = 0
const looksOf = 8
for (let round = 0; round < 5; round++)
  for (const code of [130, 170, 220, 300, 400])
    for (const turned of [-8, 0, 5]) {
      const { times: each, read } = await page.evaluate(
        ([held, count]) => {
          globalThis.hold(held)
          return globalThis.looks(count)
        },
        [{ code: Math.min(code, height * 0.8), blur: 0.6, turned }, looksOf],
      )
      times.push(...each)
      reads += read > 0 ? 1 : 0
    }
times.sort((a, b) => a - b)
const at = part => times[Math.min(times.length - 1, Math.floor(times.length * part))]
console.log(
  `one look: p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, longest ${at(1).toFixed(0)} ms (${times.length} looks, ${reads} of 75 badges read)`,
)

await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
// a camera of a phone sees about 65 degrees: so wide is what lies before it at one metre
const view = 2 * Math.tan((65 / 2 / 180) * Math.PI)
const smallest = {}
const readInAll = (code, blur) =>
  page.evaluate(
    ([code, blur, count]) =>
      [-6, 0, 4].every(turned => {
        globalThis.hold({ code, blur, turned })
        return globalThis.looks(count).read > 0
      }),
    [code, blur, looksOf],
  )
for (const blur of [0, 0.6, 1, 1.5, 2]) {
  let least = 0
  for (let code = 240; code >= 40 && (await readInAll(code, blur)); code -= 4) least = code
  smallest[blur] = least
  const metres = (0.023 * width) / (view * least)
  console.log(
    least
      ? `blur ${blur} px: read down to a code ${least} px wide, ${(metres * 100).toFixed(0)} cm away`
      : `blur ${blur} px: not read`,
  )
}
// 12 million dots, 4,032 across; a phone's main lens (26 mm) sees 36/26 of the distance
const dots = 4032 / ((36 / 26) * 2000)
let twoMetres = 0
for (const zoom of [1, 2, 3]) {
  const code = 23 * dots * zoom
  let most = -1
  for (let blur = 0; blur <= 3 && (await readInAll(code, blur)); blur += 0.1) most = blur
  if (zoom === 3) twoMetres = most
  console.log(
    `2 m away in a picture of 12 million dots, ${zoom} times nearer: a code ${code.toFixed(0)} px wide, ` +
      (most < 0
        ? 'not read'
        : `read up to a blur of ${most.toFixed(1)} px, ${(most / dots / zoom).toFixed(2)} mm`),
  )
}
await browser.close()
const missed = [
  at(0.95) > 150 ? `a look takes ${at(0.95).toFixed(0)} ms instead of 150` : '',
  twoMetres < 1 ? 'a badge 2 m away, three times nearer and blurred by a pixel, was not read' : '',
  reads < 75 ? `${75 - reads} of 75 badges were not read` : '',
].filter(Boolean)
for (const one of missed) console.error(`MISSED: ${one}`)
process.exit(missed.length ? 1 : 0)
