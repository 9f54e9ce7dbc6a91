import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** French is the language we write in; every other catalogue is a translation of it. */
export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [{ path: 'src/locales/{locale}', include: ['src'], exclude: ['src/features/design/**'] }],
  format: formatter({ origins: false, lineNumbers: false }),
  orderBy: 'message',
})
