import { lookAt } from '@/features/attendance/looks'

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

declare global {
  // not in TypeScript's own list yet; Chrome and Safari have it
  interface MediaTrackCapabilities {
    zoom?: { min: number; max: number; step: number }
  }
  interface MediaTrackSettings {
    zoom?: number
  }
  interface MediaTrackConstraintSet {
    zoom?: number
  }
}

/** After so many pictures without a code the browser's own decoder is helped with one. */
const HELP = 3

/** Further in, a phone's own lens only makes the picture larger, not clearer. */
const NEAREST = 5

/** The camera's zoom, where it can be set: so many times nearer. */
export interface Zoom {
  min: number
  max: number
  step: number
  now: number
  /** Refused where the camera does not take that value. */
  set: (times: number) => Promise<void>
  /** Where the camera stands. */
  stands: () => number
}

export function zoomOf(stream: MediaStream): Zoom | undefined {
  const track = stream.getVideoTracks()[0]
  const range = track?.getCapabilities?.().zoom
  if (!track || !range || range.max <= range.min) return undefined
  const stands = () => track.getSettings().zoom ?? range.min
  return {
    min: range.min,
    max: Math.min(range.max, Math.max(NEAREST, range.min)),
    step: range.step || 0.1,
    now: stands(),
    set: times => track.applyConstraints({ advanced: [{ zoom: times }] }),
    stands,
  }
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
  let failed = false
  let missed = 0
  const decode: Decoder = async video => {
    if (!failed)
      try {
        const found = (await detector.detect(video))[0]?.rawValue
        // it misses small codes far away, so ours looks from time to time
        if (found || ++missed % HELP !== 0) return found
      } catch {
        failed = true
      }
    ours ??= ownDecoder()
    return ours.decode(video)
  }
  return { decode, end: () => ours?.end() }
}

function ownDecoder() {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' })
  const drawing = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
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
    const id = next++
    const { left, top, side, pixels, far } = lookAt(video.videoWidth, video.videoHeight, id)
    if (drawing.canvas.width !== pixels) drawing.canvas.width = drawing.canvas.height = pixels
    drawing.drawImage(video, left, top, side, side, 0, 0, pixels, pixels)
    const { data } = drawing.getImageData(0, 0, pixels, pixels)
    const start = performance.now()
    return new Promise((done, failed) => {
      const measured = (text: string | undefined) => {
        performance.measure('decode', { start })
        done(text)
      }
      waiting.set(id, { done: measured, failed })
      worker.postMessage({ id, pixels: data, side: pixels, far }, [data.buffer])
    })
  }
  return { decode, end: () => worker.terminate() }
}
