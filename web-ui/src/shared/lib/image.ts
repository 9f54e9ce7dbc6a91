/** A photo ready to leave the device: upright, small, without metadata. */
export interface PreparedPhoto {
  /** To be sent, at most 2 MB. */
  upload: Blob
  /** To be shown and kept in drafts, at most 100 KB. */
  preview: Blob
  width: number
  height: number
}

export class PhotoRefused extends Error {
  constructor(readonly why: 'type' | 'unreadable') {
    super(`photo refused: ${why}`)
  }
}

const UPLOAD = { edge: 2000, bytes: 2_000_000 }
const PREVIEW = { edge: 640, bytes: 100_000 }

/**
 * Reads, turns upright (EXIF orientation) and redraws the photo. Redrawing leaves every bit of metadata behind,
 * the place it was taken included.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  if (file.type && !file.type.startsWith('image/')) throw new PhotoRefused('type')
  if (file.type === 'image/svg+xml') throw new PhotoRefused('type')
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw new PhotoRefused('unreadable')
  }
  try {
    const upload = await encodeWithin(bitmap, UPLOAD.edge, UPLOAD.bytes)
    const preview = await encodeWithin(bitmap, PREVIEW.edge, PREVIEW.bytes)
    return { upload, preview, width: bitmap.width, height: bitmap.height }
  } finally {
    bitmap.close()
  }
}

/** Lowers the quality, then the size, until the picture fits. */
async function encodeWithin(bitmap: ImageBitmap, edge: number, bytes: number): Promise<Blob> {
  let longest = Math.min(edge, Math.max(bitmap.width, bitmap.height))
  for (;;) {
    const canvas = draw(bitmap, longest)
    for (const quality of [0.86, 0.76, 0.64]) {
      const blob = await encode(canvas, quality)
      if (blob.size <= bytes) return blob
    }
    longest = Math.round(longest * 0.75)
    if (longest < 64) throw new PhotoRefused('unreadable')
  }
}

function draw(bitmap: ImageBitmap, longest: number) {
  const scale = longest / Math.max(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new PhotoRefused('unreadable')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

function encode(canvas: HTMLCanvasElement, quality: number) {
  return new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new PhotoRefused('unreadable'))),
      'image/jpeg',
      quality,
    ),
  )
}
