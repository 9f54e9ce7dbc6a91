import type { Page, Route } from '@playwright/test'
import { administrator } from './people'
import {
  agreeAndSend,
  answerTalentBasics,
  choose,
  next,
  optionalSections,
  passTo,
  photograph,
  pick,
} from './steps'
import { expect, only, test } from './watched'

test.use({
  viewport: { width: 360, height: 740 },
  tolerated: only(
    /^no answer to \S+ \S+\/(api\/|favicon\.svg: net::ERR_INTERNET_DISCONNECTED$)/,
    // An answer that got lost leaves the form a version behind: it reads the draft and goes on.
    /^status of 412 PUT \S+\/registrations\//,
  ),
})
test.describe.configure({ timeout: 300_000 })

test('a talent registers over a slow network that drops, and no word is lost', async ({ page, browser }) => {
  const email = `awa.${crypto.randomUUID().slice(0, 8)}@example.org`
  await page.goto('/register/talent')
  await page.getByRole('link', { name: 'Commencer' }).click()
  await preloaded(page)
  const network = await flaky(page)

  await answerTalentBasics(page, { firstName: 'Awa', lastName: 'Cissokho', email, phone: '77 444 55 66' })
  await choose(page, /Intermédiaire/)
  await network.away(4_000)
  await page.getByLabel(/^Présentez-vous/).fill('Tapé dans un car rapide, entre deux antennes.')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Langues' })).toBeVisible()
  await passTo(page, optionalSections.slice(1))
  await expect(page.getByText('Tapé dans un car rapide')).toBeVisible()
  const code = await agreeAndSend(page)
  expect(network.dropped(), 'the network did drop').toBeGreaterThan(3)

  await network.mended()
  await page.goto(`/profile/view/${code}`)
  await expect(page.getByText('Tapé dans un car rapide, entre deux antennes.')).toBeVisible()
  expect(await registeredUnder(browser, 'profiles', email)).toEqual([code])
})

test('a cinema talent registers over a slow network that drops, photo included', async ({
  page,
  browser,
}) => {
  const email = `moussa.${crypto.randomUUID().slice(0, 8)}@example.org`
  await page.goto('/register/cinema/identity')
  const photo = await photograph(page, '#7a3b1d')
  await preloaded(page)
  const network = await flaky(page)

  await page.getByLabel('Prénom').fill('Moussa')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Traoré')
  await page.getByRole('radio', { name: 'Homme' }).check()
  await page.getByLabel('Date de naissance').fill('1990-07-08')
  await page.getByLabel('Document').selectOption('PASSPORT')
  await page.getByLabel('Numéro', { exact: true }).fill(`ML${Date.now()}`)
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('+223 70 12 34 56')
  await next(page, 'Origines')
  await pick(page, 'Nationalité', 'mali', /Malien/)
  await next(page, 'Lieu de vie')
  await pick(page, 'Pays où vous vivez', 'Mali', /Mali/)
  await pick(page, 'Ville où vous vivez', 'Bama', /^Bamako/)
  for (const title of ['Langues', 'Physique', 'Rôles']) await next(page, title)
  await page.getByRole('checkbox', { name: 'Silhouette', exact: true }).check()
  for (const title of ['Talents', 'Réseaux sociaux', 'Photos et expériences']) await next(page, title)
  await network.away(3_000)
  await page.getByLabel(/^Photo de profil/).setInputFiles(photo)
  await next(page, 'Relire et envoyer')
  const code = await agreeAndSend(page)
  expect(network.dropped(), 'the network did drop').toBeGreaterThan(3)

  await network.mended()
  await page.goto(`/cinema/profile/${code}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Moussa T.' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Moussa T.', exact: true })).toBeVisible()
  expect(await registeredUnder(browser, 'cinema/talents', email)).toEqual([code])
})

/** The following steps came ahead, as they do while the first one is answered. */
async function preloaded(page: Page) {
  await page.getByLabel('Prénom').waitFor()
  await page.waitForTimeout(1_500)
  await page.waitForLoadState('networkidle')
}

/**
 * As the browser's own "slow 3G". Of the requests that write, every third does not arrive and every fourth arrives but
 * its answer does not.
 */
async function flaky(page: Page) {
  const line = await page.context().newCDPSession(page)
  const slow = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  const set = (offline: boolean) => line.send('Network.emulateNetworkConditions', { offline, ...slow })
  await line.send('Network.enable')
  await set(false)
  let writes = 0
  let dropped = 0
  const drop = async (route: Route) => {
    if (route.request().method() === 'GET') return route.continue()
    writes++
    if (writes % 3 === 0) {
      dropped++
      return route.abort('connectionreset')
    }
    if (writes % 4 === 0) {
      dropped++
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.continue()
  }
  await page.route('**/api/**', drop)
  return {
    dropped: () => dropped,
    /** Nothing gets through for a while, then the line is back. */
    async away(time: number) {
      await set(true)
      setTimeout(() => void set(false).catch(() => undefined), time)
    },
    async mended() {
      await page.unroute('**/api/**', drop)
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      })
    },
  }
}

async function registeredUnder(
  browser: import('@playwright/test').Browser,
  kind: 'profiles' | 'cinema/talents',
  email: string,
) {
  const office = await browser.newContext({ storageState: administrator.state })
  const answer = await office.request.get(`/api/v1/${kind}?q=${encodeURIComponent(email)}`)
  const { items } = (await answer.json()) as { items: { code: string }[] }
  await office.close()
  return items.map(item => item.code)
}
