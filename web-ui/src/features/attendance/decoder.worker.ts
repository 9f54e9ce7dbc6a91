import { decode } from '@/features/attendance/decode'

interface Frame {
  id: number
  pixels: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

/** Reads QR codes apart from the page, so that it stays quick on a small phone. */
self.onmessage = ({ data: { id, pixels, width, height } }: MessageEvent<Frame>) => {
  self.postMessage({ id, text: decode(pixels, width, height) })
}
