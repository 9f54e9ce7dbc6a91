/** Pictures of this many pixels a side are read: enough for the code, little enough for a small phone. */
export const SIDE = 400

/** The squares of a camera picture that are looked at in turn, as parts of its height: a near badge fills it, a far one does not. */
const LOOKS = [1, 0.5, 0.72, 0.36]

/** The square in the middle of a picture that the look of that number reads. */
export function square(width: number, height: number, look: number) {
  const side = Math.round(Math.min(width, height) * (LOOKS[look % LOOKS.length] ?? 1))
  return { left: Math.round((width - side) / 2), top: Math.round((height - side) / 2), side }
}
