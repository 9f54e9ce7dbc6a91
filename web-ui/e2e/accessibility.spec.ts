import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { administrator } from './people'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const open = [
  '/',
  '/login',
  '/forgot',
  '/activate#x',
  '/reset#x',
  '/attach#x',
  '/setup',
  '/about',
  '/legal/privacy',
  '/legal/terms',
  '/nulle-part',
  '/register/talent',
  '/register/cinema',
  '/profile/view/ZZZ0000ZZZ',
]
const behindTheDoor = [
  '/me',
  '/me/account',
  '/staff/talents',
  '/staff/cinema',
  '/staff/duplicates',
  '/admin/users',
  '/admin/mails',
]

interface Finding {
  id: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** Violations of WCAG 2.2 AA and of axe's best practices, said so that one can go and mend them. */
async function violations(page: Page) {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const run = (
      window as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> }
      }
    ).axe
    const { violations: found } = await run.run(document, { runOnly: tags })
    return found.flatMap(rule =>
      rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
  })
}

async function settled(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.locator('main').first().waitFor()
}

for (const [who, paths, state] of [
  ['a visitor', open, undefined],
  ['an administrator', behindTheDoor, administrator.state],
] as const) {
  test.describe(`what ${who} sees`, () => {
    test.use({ storageState: state ?? { cookies: [], origins: [] } })
    for (const path of paths) {
      for (const look of ['light', 'dark', 'rtl'] as const) {
        test(`${path} is open to everybody (${look})`, async ({ page }) => {
          await page.addInitScript(
            theme => localStorage.setItem('theme', theme),
            look === 'dark' ? 'dark' : 'light',
          )
          await settled(page, path)
          if (look === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
          expect(await violations(page)).toEqual([])
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(sideways, 'no sideways scroll').toBeLessThanOrEqual(0)
        })
      }
    }
  })
}

test('nothing needs sideways scrolling at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of open) {
    await settled(page, path)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0)
  }
})
