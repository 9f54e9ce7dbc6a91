import type { APIRequestContext, Page } from '@playwright/test'
import axe from 'axe-core'
import { shooting } from './gate'
import { administrator, registered } from './people'
import { brokenPictures, expect, only, test } from './watched'

const talentSections = [
  'identity',
  'contact',
  'location',
  'experience',
  'languages',
  'availability',
  'work-mode',
  'talents',
  'documents',
  'socials',
  'review',
]
const cinemaSections = [
  'identity',
  'origins',
  'residence',
  'languages',
  'physical',
  'types',
  'skills',
  'socials',
  'media',
  'review',
]

const visitor = [
  '/',
  '/login',
  '/forgot',
  '/activate#x',
  '/reset#x',
  '/attach#x',
  '/selection',
  '/email#x',
  '/alerts#x',
  '/setup',
  '/about',
  '/legal/privacy',
  '/legal/terms',
  '/nulle-part',
  '/profile/view/ZZZ0000ZZZ',
  '/profile/view/:talent',
  '/cinema/profile/:cinema',
  '/presentation/x',
  '/register/done',
  '/register/talent',
  '/register/cinema',
  ...talentSections.map(section => `/register/talent/${section}`),
  ...cinemaSections.map(section => `/register/cinema/${section}`),
]

const staff = [
  '/me',
  '/me/account',
  '/me/assignments',
  '/me/security',
  '/me/wards',
  '/me/data',
  '/me/tokens',
  '/staff/talents',
  '/staff/talents?open=:talent',
  '/staff/cinema',
  '/staff/cinema?open=:cinema',
  '/staff/cinema?gender=F&q=a&picked=:cinema',
  '/staff/searches',
  '/staff/duplicates',
  '/staff/folders',
  '/staff/folders/:folder',
  '/presentation/:link',
  '/staff/statistics',
  '/staff/statistics?kind=cinema',
  '/staff/statistics?kind=hours',
  '/staff/exports',
  '/staff/productions',
  '/staff/productions/new',
  '/staff/projects',
  '/staff/projects?view=timeline',
  '/staff/projects/:project',
  '/staff/projects/:project?tab=record',
  '/staff/projects/:project/cast',
  '/presence/history/:cinema',
  '/admin/users',
  '/admin/mails',
  '/admin/logs',
  '/admin/logs?log=activity',
  '/admin/settings',
  '/admin/erasures',
  '/admin/keys',
  '/admin/affected',
  '/admin/names',
  '/presence',
  '/admin/names?view=names',
]

// These addresses are about something that is not there, and nothing else may be missing.
test.use({
  tolerated: only(
    /^status of 404 GET \S+\/nulle-part$/,
    /^status of 404 GET \S+\/profile\/view\/ZZZ0000ZZZ$/,
    /^status of 404 GET \S+\/api\/v1\/public\/profiles\/ZZZ0000ZZZ$/,
    /^status of 404 POST \S+\/api\/v1\/public\/presentations\/x\/visits$/,
  ),
})
test.describe.configure({ timeout: 600_000 })

for (const locale of ['fr', 'en'] as const) {
  test(`what a visitor sees (${locale})`, async ({ page, request }) => {
    await inspect(page, locale, visitor, await somebody(request))
  })
  test.describe(() => {
    test.use({ storageState: administrator.state })
    test(`what the staff see (${locale})`, async ({ page, request }) => {
      const people = await somebody(request)
      const { id } = await shooting(request, 'Coulibaly', 1)
      const shown = await presented(request, people[':cinema'])
      await inspect(page, locale, staff, { ...people, ...shown, ':project': id })
    })
  })
}

async function somebody(request: Parameters<typeof registered>[0]) {
  const person = { firstName: 'Bintou', lastName: 'Keïta', bio: 'Costumière et conteuse.' }
  return {
    ':talent': (await registered(request, 'talent', person)).code,
    ':cinema': (await registered(request, 'cinema', person)).code,
  }
}

/** A folder with that person in it, and the link that shows it. */
async function presented(request: APIRequestContext, code: string) {
  const { csrfToken } = await (await request.get('/api/v1/auth/me')).json()
  const post = async (path: string, data: object) =>
    (await request.post(path, { headers: { 'X-CSRF-Token': csrfToken }, data })).json()
  const { id } = await post('/api/v1/folders', { name: 'La mère' })
  await post(`/api/v1/folders/${id}/people`, { kind: 'CINEMA', people: [code] })
  const fields = ['CODE', 'PHOTO', 'AGE', 'PLACE', 'TALENTS', 'LANGUAGES', 'CREDITS', 'TRAITS']
  const { link } = await post(`/api/v1/folders/${id}/presentations`, {
    title: 'Notre choix',
    days: 2,
    fields,
    mayVote: true,
  })
  return { ':folder': id as string, ':link': String(link).split('/').at(-1) ?? '' }
}

const looks = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
] as const

/** Every page in light, dark and right to left, on the narrowest phone and at a desk, against WCAG 2.2 AA and axe's best practice. */
async function inspect(page: Page, locale: string, paths: readonly string[], codes: Record<string, string>) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(chosen => {
    if (location.protocol !== 'about:') localStorage.setItem('locale', chosen)
  }, locale)
  const findings: string[] = []
  for (const path of paths) {
    const address = path.replace(/:talent|:cinema|:folder|:link|:project/, name => codes[name] ?? name)
    await page.setViewportSize({ width: 320, height: 640 })
    // A change of fragment or search alone would not load the page anew.
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator('main').first().waitFor()
    await expect(page.locator('main h1, main h2').first()).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await page.waitForLoadState('networkidle')
    for (const picture of await brokenPictures(page)) findings.push(`${path}: broken picture ${picture}`)
    await page.evaluate(axe.source)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: width === 320 ? 640 : 800 })
      for (const look of looks) {
        await page.evaluate(async ({ theme, dir }) => {
          document.documentElement.dataset.theme = theme
          document.documentElement.dir = dir
          // A browser that is given no screen may draw no frame for a long time.
          await new Promise(done => {
            requestAnimationFrame(done)
            setTimeout(done, 250)
          })
          // Colours fade into one another; what counts is where they arrive.
          for (const animation of document.getAnimations())
            if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
              animation.finish()
        }, look)
        for (const finding of await violations(page))
          findings.push(`${path} ${width} ${look.theme} ${look.dir}: ${finding}`)
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) findings.push(`${path} ${width} ${look.dir}: ${sideways} px too wide`)
      }
    }
  }
  expect(findings).toEqual([])
}

async function violations(page: Page) {
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // The frames of mails and previews are inert pages of their own.
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: tags,
      iframes: false,
      resultTypes: ['violations'],
    })
    return found.flatMap(rule =>
      rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
  })
}
