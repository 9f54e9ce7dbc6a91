import encodeQR from 'qr'
import { describe, expect, it } from 'vitest'
import { decode } from '@/features/attendance/decode'
import { lookAt } from '@/features/attendance/looks'

/** As long as a badge's address. */
const text = `HTTPS://CASTING.EXAMPLE.ORG/B/MAATE001001AB${'C2DE3FG4'.repeat(13)}HIJ`

/** A tenth, a fifth of a pixel: the modules under one dot of the sensor are mixed from so many samples a side. */
const SAMPLES = 5

interface Optics {
  /** Width of the code in dots of the camera. */
  across: number
  /** Spread of the blur in dots. */
  blur: number
  /** Spread of the sensor's noise in 256 tones. */
  noise: number
  turned: number
  side: number
}

/** What a camera's sensor makes of a printed code. */
function photographed({ across, blur, noise, turned, side }: Optics) {
  const code = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const module = across / (code.length - 8)
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  let seed = 7 + Math.round(across * 10 + turned)
  const chance = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0
    return (seed + 1) / 4294967297
  }
  const tones = new Float64Array(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let sum = 0
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const dx = x + ((s % SAMPLES) + 0.5) / SAMPLES - side / 2 - 0.3
        const dy = y + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES - side / 2 + 0.2
        const column = Math.floor((cos * dx + sin * dy) / module + code.length / 2)
        const row = Math.floor((cos * dy - sin * dx) / module + code.length / 2)
        const dark = code[row]?.[column]
        sum += dark === undefined ? 200 : dark ? 32 : 224
      }
      tones[y * side + x] = sum / SAMPLES / SAMPLES
    }
  const soft = blurred(blurred(tones, side, 1, blur), side, side, blur)
  const pixels = new Uint8ClampedArray(4 * side * side)
  for (let i = 0; i < soft.length; i++) {
    const grain = noise * Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
    pixels.fill((soft[i] ?? 0) + grain, 4 * i, 4 * i + 3)
    pixels[4 * i + 3] = 255
  }
  return pixels
}

function blurred(tones: Float64Array, side: number, step: number, spread: number) {
  const reach = Math.ceil(3 * spread)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / 2 / spread ** 2),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return tones.map((_, i) =>
    weights.reduce((sum, weight, at) => {
      const from = i + (at - reach) * step
      const inside =
        step === 1 ? Math.floor(from / side) === Math.floor(i / side) : from >= 0 && from < side * side
      return sum + (weight / whole) * ((inside ? tones[from] : tones[i]) ?? 0)
    }, 0),
  )
}

const seen = (optics: Partial<Optics> & { across: number }, far: boolean) => {
  const whole = { blur: 0.6, noise: 3, turned: 3, side: 160, ...optics }
  return decode(photographed(whole), whole.side, whole.side, far)
}

describe('a badge before the camera', () => {
  it.each([-7, 0, 4])('is read near by, turned by %i degrees', turned => {
    expect(seen({ across: 200, side: 320, turned }, false)).toBe(text)
  })

  // 12 million dots, 4,032 across what a lens of 26 mm sees (1.385 m for each metre): 1.46 dots a millimetre at 2 m
  it.each([
    ['three times nearer, blurred by 1.4 dots', 100, 1.4],
    ['three times nearer, a still hand', 100, 0.8],
    ['twice nearer, a still hand', 67, 0.7],
  ])('is read two metres away, %s', (_, across, blur) => {
    for (const turned of [-6, 0, 5]) expect(seen({ across, blur, turned }, true)).toBe(text)
  })

  it('two metres away is not read without zoom: a module has less than a dot', () => {
    expect(seen({ across: 33, blur: 0.5 }, true)).toBeUndefined()
  })

  it('says nothing where there is no code', () => {
    const side = 64
    const wall = new Uint8ClampedArray(4 * side * side).map((_, i) => 90 + ((i * 31) % 60))
    expect(decode(wall, side, side, false)).toBeUndefined()
    expect(decode(wall, side, side, true)).toBeUndefined()
  })
})

describe('the looks at a camera', () => {
  it('are in turn the whole of its height, its middle dot for dot, what lies between, and the very middle', () => {
    expect([0, 1, 2, 3, 4, 5].map(turn => lookAt(1280, 720, turn))).toEqual([
      { left: 280, top: 0, side: 720, pixels: 720, far: false },
      { left: 480, top: 200, side: 320, pixels: 320, far: true },
      { left: 280, top: 0, side: 720, pixels: 720, far: false },
      { left: 424, top: 144, side: 432, pixels: 432, far: true },
      { left: 280, top: 0, side: 720, pixels: 720, far: false },
      { left: 560, top: 280, side: 160, pixels: 160, far: true },
    ])
    expect(lookAt(1280, 720, 7)).toEqual(lookAt(1280, 720, 1))
    expect(lookAt(1920, 1080, 0)).toMatchObject({ side: 1080, pixels: 720 })
    expect(lookAt(200, 150, 1)).toMatchObject({ left: 25, top: 0, side: 150, pixels: 150 })
  })
})
