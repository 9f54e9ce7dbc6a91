import { test as base, expect, type Page } from '@playwright/test'

/** A `page` that also refuses, at the end of the test, whatever the browser complained about on the way. */
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
        'errors in the console, refused by the content policy, or dialogs opened by scripts',
      ).toEqual([])
    },
    { auto: true },
  ],
})

/** Notes console errors, uncaught exceptions, breaches of the content policy and script dialogs. */
export async function watch(page: Page, complaints: string[]) {
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
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

export { expect }
