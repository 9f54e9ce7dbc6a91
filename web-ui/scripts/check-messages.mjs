// Fails when a message of the source is not in the catalogues, is no longer used, or has no English yet.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const catalogues = ['src/locales/fr.po', 'src/locales/en.po']
const before = catalogues.map(path => readFileSync(path, 'utf8'))
execFileSync(process.execPath, ['node_modules/@lingui/cli/dist/lingui.js', 'extract', '--clean'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const after = catalogues.map(path => readFileSync(path, 'utf8'))

const messages = text =>
  [...text.matchAll(/^msgid ((?:".*"\n?)+)/gm)]
    .map(match => match[1])
    .sort()
    .join('')
const stale = catalogues.filter((_, index) => messages(before[index]) !== messages(after[index]))
const untranslated = [...after[1].matchAll(/^msgid ((?:".*"\n)+)msgstr ""\n(?!")/gm)]
  .map(match => match[1].trim())
  .filter(id => id !== '""')

for (const path of stale) console.error(`${path} was not up to date; it is now: commit it`)
for (const id of untranslated) console.error(`no English for ${id}`)
if (stale.length > 0 || untranslated.length > 0) process.exit(1)
console.log('messages: French and English complete')
