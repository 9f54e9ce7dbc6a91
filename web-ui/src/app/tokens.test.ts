import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'styles.css'), 'utf8')

function tokens(selector: string) {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(match => [match[1] ?? '', match[2] ?? '']),
  )
}

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['page', 'surface', 'sunken']
/** Text on ground: 4.5. */
const texts: [string, string][] = [
  ...['ink', 'muted', 'link', 'danger-text', 'leaf-text', 'ochre-text'].flatMap(text =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-tint', 'tint'],
  ['ink', 'tint'],
  ['on-night', 'night'],
  ['night-muted', 'night'],
  ['ochre', 'night'],
  ['on-ochre', 'ochre'],
  ['ochre-text', 'ochre-soft'],
  ['ink', 'ochre-soft'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['danger-text', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['leaf-text', 'leaf-soft'],
  ['ink', 'leaf-soft'],
  ...Array.from({ length: 9 }, (_, index): [string, string] => ['surface', `section-${index + 1}`]),
]
/** Edges of controls, icons, the focus ring: 3. */
const shapes: [string, string][] = [
  ...['edge', 'focus', 'primary', 'danger', 'leaf'].flatMap(shape =>
    grounds.map((ground): [string, string] => [shape, ground]),
  ),
  ...Array.from({ length: 9 }, (_, index) =>
    grounds.map((ground): [string, string] => [`section-${index + 1}`, ground]),
  ).flat(),
]

describe.each([
  ['light', ':root'],
  ['dark', '[data-theme="dark"]'],
])('colours of the %s theme', (_, selector) => {
  const palette = tokens(selector)
  const tooFaint = (pairs: [string, string][], least: number) =>
    pairs.flatMap(([a, b]) => {
      const ratio = contrast(palette[a] ?? '#000000', palette[b] ?? '#000000')
      return ratio < least ? [`${a} on ${b}: ${ratio.toFixed(2)}`] : []
    })

  it('texts can be read on every ground they stand on', () => expect(tooFaint(texts, 4.5)).toEqual([]))
  it('edges, icons and the focus ring can be seen', () => expect(tooFaint(shapes, 3)).toEqual([]))
})
