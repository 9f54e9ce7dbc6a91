/** A square of a camera's picture, and how many pixels a side are read of it. */
export interface Look {
  left: number
  top: number
  side: number
  pixels: number
  /** The code may be small: every dot of the camera is kept, sharpened and drawn out. */
  far: boolean
}

/** More pixels than this of a whole picture say no more of a badge near by. */
const WHOLE = 720

/** So many of the camera's own dots in the middle: a badge two metres away is 67 to 100 of them across. */
const MIDDLE = 320

/** So many for one that is blurred besides: the fewer are looked at, the further they are drawn out. */
const INNERMOST = 160

/** The part of the picture's height for badges an arm or two away. */
const BETWEEN = 0.6

/**
 * How a camera's pictures are looked at, in turn: the whole square for a badge held before it, its middle for one far
 * away, what lies between, and the very middle.
 */
export function lookAt(width: number, height: number, turn: number): Look {
  const whole = Math.min(width, height)
  const middle = (side: number, pixels: number, far: boolean): Look => ({
    left: Math.round((width - side) / 2),
    top: Math.round((height - side) / 2),
    side,
    pixels,
    far,
  })
  if (turn % 2 === 0) return middle(whole, Math.min(WHOLE, whole), false)
  const sides = [Math.min(MIDDLE, whole), Math.round(whole * BETWEEN), Math.min(INNERMOST, whole)]
  const side = sides[((turn - 1) / 2) % sides.length] ?? whole
  return middle(side, side, true)
}
