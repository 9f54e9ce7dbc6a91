// Fails when src/shared/lib/schema.d.ts is not what app-api/openapi.json gives today.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const committed = 'src/shared/lib/schema.d.ts'
const folder = mkdtempSync(join(tmpdir(), 'schema-'))
const fresh = join(folder, 'schema.d.ts')
try {
  execFileSync(
    process.execPath,
    ['node_modules/openapi-typescript/bin/cli.js', '../app-api/openapi.json', '-o', fresh],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (readFileSync(committed, 'utf8') !== readFileSync(fresh, 'utf8')) {
    console.error(`${committed} is not what the API's description gives: run npm run schema and commit it`)
    process.exitCode = 1
  } else console.log('schema: generated from the API as it is described')
} finally {
  rmSync(folder, { recursive: true })
}
