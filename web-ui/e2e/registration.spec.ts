import type { Page } from '@playwright/test'
import { administrator } from './people'
import { expect, only, test } from './watched'

const next = (page: Page) => page.getByRole('button', { name: /^(Continuer|Passer)$/ })

async function choose(page: Page, label: string, typed: string, option: string) {
  await page.getByLabel(label).first().fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** Goes on, step by step, to the one of that address. */
async function skipTo(page: Page, step: string) {
  while (!page.url().endsWith(`/${step}`)) {
    const before = page.url()
    await next(page).click()
    await expect(page).not.toHaveURL(before)
  }
}

async function consentAndSend(page: Page) {
  await page.getByRole('checkbox', { name: /conditions/ }).check()
  await page.getByRole('checkbox', { name: /vie privée/ }).check()
  await page.getByRole('button', { name: 'Envoyer et recevoir mon code' }).click()
  await expect(page).toHaveURL(/\/register\/done$/)
  return ((await page.getByTestId('code').textContent()) ?? '').trim()
}

test('a talent registers, chooses a password from the mail, signs in by code, edits, and staff find them', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const email = `talent.${crypto.randomUUID().slice(0, 8)}@example.org`
  await page.goto('/')
  await page.getByRole('link', { name: 'M’inscrire pour un métier' }).click()
  await page.getByRole('link', { name: 'Commencer' }).click()
  await page.getByLabel('Prénom').fill('Aïssatou')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Ndiaye')
  await page.getByRole('radio', { name: 'Femme' }).check()
  await next(page).click()
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('+221 77 123 45 67')
  await next(page).click()
  await choose(page, 'Pays d’origine', 'sénég', 'Sénégal')
  await choose(page, 'Pays où vous vivez', 'sénég', 'Sénégal')
  await choose(page, 'Ville où vous vivez', 'dak', 'Dakar')
  await skipTo(page, 'review')
  const code = await consentAndSend(page)
  expect(code).toMatch(/^SNF\w{4}DAK$/)

  const house = await browser.newContext({ storageState: administrator.state })
  const mails = await house.request.get('/api/v1/admin/email-logs?size=50')
  const rows = ((await mails.json()) as { items: { id: string; to: string; template: string }[] }).items
  const row = rows.find(mail => mail.to === email && mail.template === 'login_credentials')
  const mail = (await (await house.request.get(`/api/v1/admin/email-logs/${row?.id}`)).json()) as {
    links: string[]
  }
  const link = new URL(mail.links.find(address => address.includes('/activate#')) ?? '')
  await page.goto(link.pathname + link.hash)
  const password = 'griot pirogue lampe sable'
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page
    .locator('main')
    .getByRole('button', { name: /Activer|Choisir|Enregistrer/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/me$/)

  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.goto('/login')
  await page.getByLabel('E-mail ou code').fill(code)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/me$/)
  await page.goto('/me/talent/experience')
  await page.getByLabel('Présentez-vous').fill('Je chante en wolof. <script>document.title="pris"</script>')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est enregistré')).toBeVisible()

  const open = await browser.newPage()
  await open.goto(`/profile/view/${code}`)
  await expect(open.getByText('Je chante en wolof. <script>')).toBeVisible()
  expect(await open.title()).not.toBe('pris')

  const staff = await house.newPage()
  await staff.goto(`/staff/talents?q=${code}`)
  await expect(staff.getByText('Aïssatou').first()).toBeVisible()
  await house.close()
})

test.describe(() => {
  test.use({ tolerated: only(/^no answer to \S+ \S+\/api\//, /^status of 412 PUT \S+\/registrations\//) })

  test('what is typed for the screen outlives a dead network and a reload, and is sent when it returns', async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000)
    await page.goto('/register/cinema/identity')
    await page.getByLabel('Prénom').fill('Salma')
    // The first step's helpers load ahead; then the network dies.
    await page.waitForTimeout(4000)
    await context.route('**/api/**', route => route.abort())
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Bennani')
    await page.getByRole('radio', { name: 'Femme' }).check()
    await page.getByLabel('Date de naissance').fill('1998-03-04')
    await page.getByLabel('Document').selectOption('PASSPORT')
    await page.getByLabel('Numéro', { exact: true }).fill('AB123456')
    await page.getByLabel('Adresse e-mail').fill(`cinema.${crypto.randomUUID().slice(0, 8)}@example.org`)
    await page.getByRole('textbox', { name: 'Téléphone' }).fill('+212 6 12 34 56 78')
    await expect(page.getByText('Enregistré sur cet appareil, envoi dès que le réseau revient')).toBeVisible()

    await page.reload()
    await expect(page.getByText('Vos réponses vous attendaient')).toBeVisible()
    await expect(page.getByLabel('Prénom')).toHaveValue('Salma')
    await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue('Bennani')
    await expect(page.getByLabel('Date de naissance')).toHaveValue('1998-03-04')
    await expect(page.getByLabel('Numéro', { exact: true })).toHaveValue('AB123456')

    await context.unroute('**/api/**')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible()
    await page.reload()
    await next(page).click()
    await choose(page, 'Nationalité', 'maroc', 'Marocaine')
    await next(page).click()
    await choose(page, 'Pays où vous vivez', 'maroc', 'Maroc')
    await choose(page, 'Ville où vous vivez', 'casa', 'Casablanca')
    await skipTo(page, 'types')
    await page.getByRole('checkbox', { name: 'Figurant·e', exact: true }).check()
    await skipTo(page, 'review')
    expect(await consentAndSend(page)).toMatch(/^MACAS\w{5}F$/)
  })
})
