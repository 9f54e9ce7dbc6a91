// Writes dist/source/taalentio.tar.gz, the source of what is being built, so that whoever uses an installation can have
// it as the licence promises, with the changes its operator made. The same files give the same bytes.
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../../', import.meta.url))
const made =
  /(^|\/)(target|node_modules|dist|data|test-results|playwright-report|\.[^/]+)(\/|$)|\.(aot|aotconf|iml|log)$/
const kept =
  /(^|\/)\.(ci|mvn|npmrc|gitignore|gitattributes|editorconfig|dockerignore|env\.example|size-limit\.mjs)(\/|$)/

/** What git would keep, changes not yet committed included; outside of a repository what is not made by the build. */
function sources() {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    })
    const files = listed.toString().split('\0').filter(Boolean)
    if (files.length > 0) return files
  } catch {
    // no git here, or not a repository: the folder itself is the source
  }
  return walk('')
}

function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder + entry.name
    if (made.test(path) && !kept.test(path)) return []
    return entry.isDirectory() ? walk(`${path}/`) : [path]
  })
}

const octal = (number, length) => `${number.toString(8).padStart(length - 1, '0')}\0`

/** One file in the ustar form. */
function entry(path) {
  const { mode } = lstatSync(join(root, path))
  const bytes = readFileSync(join(root, path))
  const name = `taalentio/${path}`
  const cut = Buffer.byteLength(name) <= 100 ? 0 : name.indexOf('/', Buffer.byteLength(name) - 101) + 1
  const head = Buffer.alloc(512)
  head.write(name.slice(cut), 0, 100)
  head.write(octal(mode & 0o100 ? 0o755 : 0o644, 8), 100)
  head.write(octal(0, 8), 108)
  head.write(octal(0, 8), 116)
  head.write(octal(bytes.length, 12), 124)
  head.write(octal(0, 12), 136)
  head.write(' '.repeat(8), 148)
  head.write('0', 156)
  head.write('ustar\u000000', 257)
  if (cut > 0) head.write(name.slice(0, cut - 1), 345, 155)
  head.write(
    `${octal(
      head.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  )
  return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
}

const files = sources()
  .filter(path => existsSync(join(root, path)) && lstatSync(join(root, path)).isFile())
  .sort()
const packed = gzipSync(Buffer.concat([...files.flatMap(entry), Buffer.alloc(1024)]), { level: 9 })
packed[9] = 255
const target = new URL('../dist/source/', import.meta.url)
const archive = new URL('taalentio.tar.gz', target)
if (!existsSync(archive) || !readFileSync(archive).equals(packed)) {
  mkdirSync(target, { recursive: true })
  writeFileSync(archive, packed)
}
console.log(`source: ${files.length} files, ${(packed.length / 1e6).toFixed(1)} MB`)
