// Outlines of the African countries for the statistics page, from the public-domain Natural Earth data that the package
// world-atlas carries as TopoJSON. Borders are simplified as the arcs two countries share, so neighbours never part.
// Run `npm ci && npm run generate`; the result is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const source = process.argv[2] ?? require.resolve('world-atlas/countries-50m.json')
const atlas = JSON.parse(readFileSync(source, 'utf8'))
const countries = readFileSync(
  new URL('../../core-domain/src/main/resources/io/taalentio/core/world/countries.csv', import.meta.url),
  'utf8',
)

// What is drawn, in degrees: Cape Verde to Mauritius, Tunisia to the Cape.
const WEST = -26
const EAST = 60
const NORTH = 38
const SOUTH = -36
const UNITS = 10 // of the drawing, per degree
const TOLERANCE = 0.09 // degrees
const SPECK = 0.012 // square degrees; a smaller island is left out unless it is all a country has

const [head, ...rows] = countries.trim().split(/\r?\n/)
const column = name => head.split(',').indexOf(name)
const numeric = new Map()
for (const row of rows) {
  const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map(cell => cell.replace(/,$/, '').replace(/^"|"$/g, ''))
  if (cells[column('african')] === '1' || cells[column('iso2')] === 'EH')
    numeric.set(Number(cells[column('numeric')]), cells[column('iso2')])
}

const { scale, translate } = atlas.transform
const arcs = atlas.arcs.map(arc => {
  let x = 0
  let y = 0
  const points = arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  return simplified(points)
})

/** Douglas and Peucker's way: keeps what strays further than the tolerance from the straight line. */
function simplified(points) {
  if (points.length < 3) return points
  const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]
  if (closed) {
    const far = points.reduce((best, p, i) => (distance(p, points[0]) > distance(points[best], points[0]) ? i : best), 0)
    return [...simplified(points.slice(0, far + 1)).slice(0, -1), ...simplified(points.slice(far))]
  }
  let worst = 0
  let at = 0
  for (let i = 1; i < points.length - 1; i++) {
    const off = offLine(points[i], points[0], points.at(-1))
    if (off > worst) {
      worst = off
      at = i
    }
  }
  return worst <= TOLERANCE
    ? [points[0], points.at(-1)]
    : [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))]
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function offLine(p, a, b) {
  const length = distance(a, b)
  return length === 0
    ? distance(p, a)
    : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length
}

function ring(indexes) {
  const points = []
  for (const index of indexes) {
    const arc = index < 0 ? arcs[~index].toReversed() : arcs[index]
    points.push(...(points.length > 0 ? arc.slice(1) : arc))
  }
  return points
}

function area(points) {
  let sum = 0
  for (let i = 0; i < points.length; i++) {
    const [x1, y1] = points[i]
    const [x2, y2] = points[(i + 1) % points.length]
    sum += x1 * y2 - x2 * y1
  }
  return Math.abs(sum / 2)
}

const across = lon => Math.round((lon - WEST) * UNITS)
const down = lat => Math.round((NORTH - lat) * UNITS)

function path(points) {
  let written = ''
  let last
  for (const [lon, lat] of points) {
    const at = [across(lon), down(lat)]
    if (!last) written = `M${at[0]} ${at[1]}`
    else if (at[0] !== last[0] || at[1] !== last[1]) written += `l${at[0] - last[0]} ${at[1] - last[1]}`
    last = at
  }
  return `${written}z`.replaceAll(' -', '-')
}

const inside = ([lon, lat]) => lon >= WEST && lon <= EAST && lat <= NORTH && lat >= SOUTH
const shapes = {}
for (const geometry of atlas.objects.countries.geometries) {
  const iso2 = geometry.properties.name === 'Somaliland' ? 'SO' : numeric.get(Number(geometry.id))
  if (!iso2) continue
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  const outer = polygons
    .map(([first]) => ring(first))
    .filter(points => points.every(inside))
    .sort((a, b) => area(b) - area(a))
    .filter((points, rank) => rank === 0 || area(points) > SPECK)
  const before = shapes[iso2]
  const holes = polygons.flatMap(([, ...inner]) => inner.map(ring)).filter(points => area(points) > SPECK)
  const [lons, lats] = [0, 1].map(axis => outer[0].map(point => point[axis]))
  const centre = [lons, lats].map(values => (Math.min(...values) + Math.max(...values)) / 2)
  const total = outer.reduce((sum, points) => sum + area(points), 0)
  shapes[iso2] = {
    d: (before?.d ?? '') + [...outer, ...holes].map(path).join(''),
    ...(total < 1 ? { dot: [across(centre[0]), down(centre[1])] } : {}),
  }
}

const missing = [...numeric.values()].filter(iso2 => !shapes[iso2])
if (missing.length > 0) throw new Error(`no outline for ${missing}`)
const map = {
  source: 'Natural Earth, public domain',
  width: (EAST - WEST) * UNITS,
  height: (NORTH - SOUTH) * UNITS,
  shapes: Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => a.localeCompare(b))),
}
const target = new URL('../../web-ui/src/features/statistics/africa.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(map, null, 1)}\n`)
console.log(`${Object.keys(shapes).length} countries, ${JSON.stringify(map).length} bytes`)
