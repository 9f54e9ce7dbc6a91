import { afterEach, expect, test, vi } from 'vitest'
import { browserDevice } from './device'

const draft = {
  form: 'talent',
  values: {},
  step: 'identity',
  visited: [],
  revision: 1,
  sent: 0,
  savedAt: Date.now(),
}
const done = {
  kind: 'talent' as const,
  code: 'SNF0001DAK',
  qrUrl: '/qr',
  profileUrl: '/p',
  email: 'awa@example.org',
  minor: false,
  at: Date.now(),
}

afterEach(() => vi.unstubAllGlobals())

test('a_browser_that_refuses_its_storage_is_said_to_keep_nothing_beyond_the_page', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  const device = browserDevice()
  await device.save(draft)
  expect(device.lasting()).toBe(false)
  expect((await device.load('talent'))?.draft).toEqual(draft)
})

test('the_code_is_shown_even_where_nothing_can_be_kept', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  const device = browserDevice()
  await device.saveDone(done)
  expect(await device.loadDone()).toEqual(done)
})
