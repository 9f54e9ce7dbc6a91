import { test as base, expect, type Page } from '@playwright/test'

/**
 * A `page` that also refuses, at the end of the test, whatever went wrong on the way: every answer of 400 and more,
 * every request without answer, every complaint of the browser. A story that means to provoke one names it exactly.
 */
export const test = base.extend<{ complaints: string[]; tolerated: RegExp[]; watched: undefined }>({
  tolerated: [[], { option: true }],
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      await use([])
    },
    { auto: true },
  ],
  watched: [
    async ({ page, complaints, tolerated }, use) => {
      await watch(page, complaints)
      await use(undefined)
      expect(
        complaints.filter(complaint => !tolerated.some(pattern => pattern.test(complaint))),
        'failed requests, errors in the console, refused by the content policy, or dialogs opened by scripts',
      ).toEqual([])
    },
    { auto: true },
  ],
})

/** What a story tolerates. One pattern: Playwright takes a list of several for a value with its settings. */
export const only = (...patterns: RegExp[]) => [new RegExp(patterns.map(pattern => pattern.source).join('|'))]

/** Notes failed requests, console errors, uncaught exceptions, breaches of the content policy and script dialogs. */
export async function watch(page: Page, complaints: string[]) {
  page.on('response', response => {
    if (response.status() >= 400)
      complaints.push(`status of ${response.status()} ${response.request().method()} ${response.url()}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    // What the page gave up itself, by leaving or by asking for something newer.
    if (why !== 'net::ERR_ABORTED')
      complaints.push(`no answer to ${request.method()} ${request.url()}: ${why}`)
  })
  page.on('console', message => {
    if (message.type() !== 'error') return
    // The browser's echo of a failed request, which stands above with its status.
    if (message.text().startsWith('Failed to load resource')) return
    // Our own init script below, which the frame of a mail rightly does not run.
    if (message.text().startsWith("Blocked script execution in 'about:srcdoc'")) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('dialog', dialog => {
    if (dialog.type() !== 'beforeunload') complaints.push(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event =>
      console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI}`),
    )
  })
}

/** Pictures that arrived but show nothing. */
export const brokenPictures = (page: Page) =>
  page.evaluate(() =>
    [...document.images]
      .filter(picture => picture.currentSrc !== '' && picture.complete && picture.naturalWidth === 0)
      .map(picture => picture.currentSrc),
  )

export { expect }
