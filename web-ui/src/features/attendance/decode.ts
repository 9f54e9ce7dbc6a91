import jsQR from 'jsqr'

/** What the QR code in a picture says; undefined when none is found. */
export const decode = (pixels: Uint8ClampedArray, width: number, height: number) =>
  jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data
