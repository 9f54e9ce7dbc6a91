import decodeQR from 'qr/decode.js'

/** Small pictures are drawn out to this many pixels a side before they are read. */
const LARGE = 960

/** How much is added of what a blur would take away: lenses and sensors round off modules of two dots. */
const SHARPER = 2

/** Milliseconds for second thoughts about one picture. */
const THOUGHT = 40

/**
 * What the QR code in a picture says; undefined when none is found.
 *
 * @param pixels four bytes a pixel
 * @param far a code of few dots is looked for: the picture is sharpened and drawn out first, by which a module may be one
 *   and a half to two dots instead of three
 */
export function decode(pixels: Uint8ClampedArray, width: number, height: number, far = false) {
  return far
    ? read(drawnOut(sharpened(grey(pixels), width), width, height), 'I420')
    : read({ data: pixels, width, height }, 'RGBA')
}

interface Picture {
  data: Uint8ClampedArray
  width: number
  height: number
}

function read(picture: Picture, format: 'RGBA' | 'I420') {
  try {
    return decodeQR(picture, { format, effort: 2, timeLimit: THOUGHT })
  } catch {
    // it throws where there is no code, which is what most pictures have
    return undefined
  }
}

function grey(pixels: Uint8ClampedArray) {
  const luma = new Float32Array(pixels.length / 4)
  for (let i = 0, p = 0; i < luma.length; i++, p += 4)
    luma[i] = 0.299 * (pixels[p] ?? 0) + 0.587 * (pixels[p + 1] ?? 0) + 0.114 * (pixels[p + 2] ?? 0)
  return luma
}

/** Weights of a bell of one pixel's spread, from its middle outwards. */
const [MIDDLE, ONE, TWO] = [0.4026, 0.2442, 0.0545] as const

function sharpened(luma: Float32Array, width: number) {
  const blurred = bell(bell(luma, 1), width)
  for (let i = 0; i < luma.length; i++) {
    const dot = luma[i] ?? 0
    luma[i] = dot + SHARPER * (dot - (blurred[i] ?? 0))
  }
  return luma
}

/** Blurs along rows (steps of 1) or columns (steps of a row); what lies at the very edge is no part of a code. */
function bell(luma: Float32Array, step: number) {
  const out = luma.slice()
  for (let i = 2 * step; i < luma.length - 2 * step; i++)
    out[i] =
      MIDDLE * (luma[i] ?? 0) +
      ONE * ((luma[i - step] ?? 0) + (luma[i + step] ?? 0)) +
      TWO * ((luma[i - 2 * step] ?? 0) + (luma[i + 2 * step] ?? 0))
  return out
}

/** Draws a grey picture out, dots between its dots being between them in tone too. */
function drawnOut(luma: Float32Array, width: number, height: number): Picture {
  const by = Math.max(1, LARGE / Math.max(width, height))
  // even sides: the decoder takes the grey of a film's picture, whose colours stand for four dots each
  const [w, h] = [2 * Math.floor((width * by) / 2), 2 * Math.floor((height * by) / 2)]
  const data = new Uint8ClampedArray((w * h * 3) / 2)
  const columns = places(w, width)
  const rows = places(h, height)
  for (let y = 0, i = 0; y < h; y++) {
    const top = (rows.from[y] ?? 0) * width
    const bottom = (rows.to[y] ?? 0) * width
    const down = rows.part[y] ?? 0
    for (let x = 0; x < w; x++, i++) {
      const left = columns.from[x] ?? 0
      const right = columns.to[x] ?? 0
      const over = columns.part[x] ?? 0
      const upper = (luma[top + left] ?? 0) * (1 - over) + (luma[top + right] ?? 0) * over
      const lower = (luma[bottom + left] ?? 0) * (1 - over) + (luma[bottom + right] ?? 0) * over
      data[i] = upper * (1 - down) + lower * down
    }
  }
  return { data, width: w, height: h }
}

/** Between which two dots of a row each dot of a longer row lies, and how far from the first. */
function places(long: number, short: number) {
  const from = new Int32Array(long)
  const to = new Int32Array(long)
  const part = new Float32Array(long)
  for (let i = 0; i < long; i++) {
    const at = Math.min(short - 1, Math.max(0, ((i + 0.5) * short) / long - 0.5))
    from[i] = Math.floor(at)
    to[i] = Math.min(short - 1, Math.floor(at) + 1)
    part[i] = at - Math.floor(at)
  }
  return { from, to, part }
}
