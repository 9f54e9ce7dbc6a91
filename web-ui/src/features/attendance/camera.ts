import { SIDE, square } from '@/features/attendance/looks'

/** Reads a QR code from a camera picture; undefined when there is none in it. */
export type Decoder = (video: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
declare global {
  // the browser's own, where it has one (Android, macOS)
  var BarcodeDetector:
    | { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
    | undefined
}

/**
 * The browser's own decoder where it reads QR codes, otherwise ours, fetched only now: also when the browser's says that
 * it does and then fails.
 */
export async function makeDecoder(): Promise<{ decode: Decoder; end: () => void }> {
  const Own = globalThis.BarcodeDetector
  if (!Own || !(await Own.getSupportedFormats().catch((): string[] => [])).includes('qr_code'))
    return ownDecoder()
  const detector = new Own({ formats: ['qr_code'] })
  let ours: ReturnType<typeof ownDecoder> | undefined
  const decode: Decoder = async video => {
    if (ours) return ours.decode(video)
    try {
      return (await detector.detect(video))[0]?.rawValue
    } catch {
      ours = ownDecoder()
      return ours.decode(video)
    }
  }
  return { decode, end: () => ours?.end() }
}

function ownDecoder() {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' })
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  const waiting = new Map<
    number,
    { done: (text: string | undefined) => void; failed: (why: Error) => void }
  >()
  let broken: Error | undefined
  worker.onmessage = ({ data }: MessageEvent<{ id: number; text?: string }>) => {
    waiting.get(data.id)?.done(data.text)
    waiting.delete(data.id)
  }
  worker.onerror = () => {
    broken = new Error('the decoder does not run')
    for (const { failed } of waiting.values()) failed(broken)
    waiting.clear()
  }
  let next = 0
  const decode: Decoder = video => {
    if (broken) return Promise.reject(broken)
    if (!drawing || video.videoWidth === 0) return Promise.resolve(undefined)
    const { left, top, side } = square(video.videoWidth, video.videoHeight, next)
    drawing.drawImage(video, left, top, side, side, 0, 0, SIDE, SIDE)
    const { data } = drawing.getImageData(0, 0, SIDE, SIDE)
    const id = next++
    const start = performance.now()
    return new Promise((done, failed) => {
      const measured = (text: string | undefined) => {
        performance.measure('decode', { start })
        done(text)
      }
      waiting.set(id, { done: measured, failed })
      worker.postMessage({ id, pixels: data, width: SIDE, height: SIDE }, [data.buffer])
    })
  }
  return { decode, end: () => worker.terminate() }
}
