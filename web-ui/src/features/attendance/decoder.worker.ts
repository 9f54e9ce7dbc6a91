import { decode } from '@/features/attendance/decode'

interface Frame {
  id: number
  pixels: Uint8ClampedArray<ArrayBuffer>
  side: number
  far: boolean
}

/** Reads QR codes apart from the page, so that it stays quick on a small phone. */
self.onmessage = ({ data: { id, pixels, side, far } }: MessageEvent<Frame>) => {
  self.postMessage({ id, text: decode(pixels, side, side, far) })
}
