import decodeQR from 'qr/decode.js'

/** Small pictures are drawn out to this many pixels a side before they are read. */
const LARGE = 960

/** What was found but not read is drawn out to this many: some twelve pixels for each of its modules. */
const CLOSER = 720

/** Sides of the square looked at again beside those of what was found: its border, and that it may be turned. */
const AROUND = 1.3

/** How much is added of what a blur would take away: lenses and sensors round off modules of two dots. */
const SHARPER = 2

/** Milliseconds for second thoughts about one picture. */
const THOUGHT = 40

/** A square part of a picture. */
interface Square {
  left: number
  top: number
  side: number
}

/**
 * What the QR code in a picture says; undefined when none is found.
 *
 * @param pixels four bytes a pixel
 * @param far a code of few dots is looked for: the picture is sharpened and drawn out first, by which a module may be one
 *   and a half to two dots instead of three; what is found in it and cannot be read is drawn out further and read again
 */
export function decode(pixels: Uint8ClampedArray, width: number, height: number, far = false) {
  if (!far) return read({ data: pixels, width, height }, 'RGBA').text
  const luma = sharpened(grey(pixels), width)
  const whole: Square = { left: 0, top: 0, side: Math.max(width, height) }
  const first = read(drawnOut(luma, width, height, whole, LARGE), 'I420')
  const closer = first.found && around(first.found, Math.max(1, LARGE / whole.side))
  return closer && closer.side < whole.side * NEARER
    ? read(drawnOut(luma, width, height, closer, CLOSER), 'I420').text
    : first.text
}

/** Drawing out again what fills the picture anyway shows nothing more. */
const NEARER = 0.75

/** The square of the picture's own dots in which something lies that was found when it was drawn out so many times. */
function around({ x, y, width, height }: Box, by: number): Square {
  const side = Math.round((AROUND * Math.max(width, height)) / by)
  return {
    left: Math.round((x + width / 2) / by - side / 2),
    top: Math.round((y + height / 2) / by - side / 2),
    side,
  }
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

interface Picture {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** What a code says, or where one was found that could not be read. */
function read(picture: Picture, format: 'RGBA' | 'I420'): { text?: string; found?: Box } {
  let found: Box | undefined
  try {
    const text = decodeQR(picture, {
      format,
      effort: 2,
      timeLimit: THOUGHT,
      pointsOnDetect: points => {
        found = points.boundingBox
      },
    })
    return { text }
  } catch {
    // it throws where there is no code, which is what most pictures have
    return found ? { found } : {}
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

/** Draws a part of a grey picture out, dots between its dots being between them in tone too. */
function drawnOut(
  luma: Float32Array,
  width: number,
  height: number,
  { left, top, side }: Square,
  large: number,
): Picture {
  const by = Math.max(1, large / side)
  // even sides: the decoder takes the grey of a film's picture, whose colours stand for four dots each
  const even = (length: number) => 2 * Math.floor((Math.min(side, length) * by) / 2)
  const [w, h] = [even(width), even(height)]
  const data = new Uint8ClampedArray((w * h * 3) / 2)
  const columns = places(w, left, by, width)
  const rows = places(h, top, by, height)
  for (let y = 0, i = 0; y < h; y++) {
    const above = (rows.from[y] ?? 0) * width
    const below = (rows.to[y] ?? 0) * width
    const down = rows.part[y] ?? 0
    for (let x = 0; x < w; x++, i++) {
      const before = columns.from[x] ?? 0
      const after = columns.to[x] ?? 0
      const over = columns.part[x] ?? 0
      const upper = (luma[above + before] ?? 0) * (1 - over) + (luma[above + after] ?? 0) * over
      const lower = (luma[below + before] ?? 0) * (1 - over) + (luma[below + after] ?? 0) * over
      data[i] = upper * (1 - down) + lower * down
    }
  }
  return { data, width: w, height: h }
}

/**
 * Between which two dots of a row each dot lies of a row drawn out from {@code start} on, and how far from the first; past
 * the ends, the last dot goes on.
 */
function places(long: number, start: number, by: number, short: number) {
  const from = new Int32Array(long)
  const to = new Int32Array(long)
  const part = new Float32Array(long)
  for (let i = 0; i < long; i++) {
    const at = Math.min(short - 1, Math.max(0, start + (i + 0.5) / by - 0.5))
    from[i] = Math.floor(at)
    to[i] = Math.min(short - 1, Math.floor(at) + 1)
    part[i] = at - Math.floor(at)
  }
  return { from, to, part }
}
