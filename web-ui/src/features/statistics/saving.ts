import type { TableRow } from '@/features/statistics/ChartCard'

const STYLES = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'] as const

/** The picture by itself: the colours and letters it has on the page, written into it, on the page's ground. */
function alone(svg: SVGSVGElement) {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, at) => {
    const look = getComputedStyle(original)
    for (const name of STYLES) copies[at]?.setAttribute(name, look.getPropertyValue(name))
    copies[at]?.removeAttribute('class')
  })
  const [wide, high] = [svg.width.baseVal.value, svg.height.baseVal.value]
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${wide} ${high}`)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', getComputedStyle(document.documentElement).getPropertyValue('--surface') || '#fff'],
  ] as const)
    ground.setAttribute(name, value)
  copy.prepend(ground)
  return { text: new XMLSerializer().serializeToString(copy), wide, high }
}

export function saveSvg(svg: SVGSVGElement, name: string) {
  save(new Blob([alone(svg).text], { type: 'image/svg+xml' }), `${plain(name)}.svg`)
}

/** Twice as fine as on the page, for print. */
export async function savePng(svg: SVGSVGElement, name: string) {
  const { text, wide, high } = alone(svg)
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = wide * 2
  canvas.height = high * 2
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture')
  save(blob, `${plain(name)}.png`)
}

/** With a byte order mark, so that spreadsheets read the accents; nothing begins a formula. */
export function csvOf(head: readonly string[], rows: readonly TableRow[], locale: string) {
  const separator = locale === 'fr' ? ';' : ','
  const cell = (value: string | number) => {
    if (typeof value === 'number') return locale === 'fr' ? String(value).replace('.', ',') : String(value)
    const harmless = /^\s*[=+\-@]/.test(value) ? `'${value}` : value
    return /[;,"\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  }
  const lines = [head, ...rows.map(row => [row.label, ...row.values])]
  return `\uFEFF${lines.map(line => line.map(cell).join(separator)).join('\r\n')}\r\n`
}

export function saveCsv(name: string, head: readonly string[], rows: readonly TableRow[], locale: string) {
  save(new Blob([csvOf(head, rows, locale)], { type: 'text/csv;charset=utf-8' }), `${plain(name)}.csv`)
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^\w ]/g, '')
    .trim()
    .replaceAll(/ +/g, '-')
    .toLowerCase()

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
