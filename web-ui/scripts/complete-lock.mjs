// Adds to package-lock.json the optional platform packages (native binaries) that the machine's registry did not offer
// when the lock was written. Without them `npm ci` calls the lock out of step with package.json on every machine.
// Run after `npm install`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
]
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** What `os`, `cpu` and `libc` a platform package declares, read from its name: `@x/y-linux-x64-musl`. */
function platform(name) {
  const parts = name.split('/').at(-1).split('-')
  const known = list => parts.filter(part => list.includes(part))
  const os = known(systems)
  const cpu = known(processors)
  const libc = parts.some(part => part.startsWith('musl'))
    ? ['musl']
    : os[0] === 'linux' && parts.some(part => part === 'gnu' || part === 'glibc')
      ? ['glibc']
      : undefined
  return { ...(cpu.length && { cpu }), ...(libc && { libc }), ...(os.length && { os }) }
}

let added = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const spot = `node_modules/${name}`
    if (lock.packages[spot] || lock.packages[`${place}/${spot}`]) continue
    const limits = platform(name)
    if (!limits.os && !limits.cpu) {
      console.error(`${name} (wanted by ${place}) is missing and names no platform; left out`)
      continue
    }
    lock.packages[spot] = {
      version: range.replace(/^[\^~]/, ''),
      ...limits,
      ...(entry.dev && { dev: true }),
      license: entry.license,
      optional: true,
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} platform packages added`)
