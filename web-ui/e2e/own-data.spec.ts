import { administrator, registered, someName } from './people'
import { expect, only, test } from './watched'

// Whoever is leaving has no public page; that it is gone is what the story is about.
test.use({
  tolerated: only(/^status of 404 GET \S+\/profile\/view\//, /^status of 404 GET \S+\/public\/profiles\//),
})

test('somebody reads what they agreed to, takes a copy, leaves, and stays after all', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const person = await registered(request, 'talent', { firstName: someName('Rokia'), lastName: 'Sangaré' })

  await test.step('the account is opened by the link of the mail', async () => {
    const office = await browser.newContext({ storageState: administrator.state, locale: 'fr-FR' })
    const mails = await office.newPage()
    await mails.goto('/admin/mails')
    await mails.getByRole('row').filter({ hasText: person.email }).getByRole('button').first().click()
    const link = await mails
      .getByRole('dialog')
      .getByText(/\/activate#/)
      .first()
      .textContent()
    await office.close()
    const there = new URL(link ?? '')
    await page.goto(there.pathname + there.hash)
    await page.getByLabel('Mot de passe', { exact: true }).fill('mil sorgho fonio igname')
    await page.getByRole('button', { name: 'Activer mon compte' }).click()
    await expect(page.getByText(person.code).first()).toBeVisible()
  })

  await test.step('what was agreed to stands there, and the copy is a ZIP', async () => {
    await page.goto('/me/data')
    await expect(page.getByText('J’accepte les conditions d’utilisation de taalentio.')).toBeVisible()
    await expect(page.getByText('Ceux qui ont le code ou le QR')).toBeVisible()
    const taken = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Télécharger mes données' }).click()
    expect((await taken).suggestedFilename()).toBe('taalentio-data.zip')
  })

  await test.step('leaving hides the profile at once', async () => {
    await page.getByRole('button', { name: 'Effacer mon compte' }).click()
    await page.getByRole('button', { name: 'Tout effacer dans 30 jours' }).click()
    await expect(page.getByText(/Vos données seront effacées le/)).toBeVisible()
    expect((await request.get(`/api/v1/public/profiles/${person.code}`)).status()).toBe(404)
  })

  await test.step('and staying shows it again', async () => {
    await page.getByRole('button', { name: 'Annuler mon départ' }).click()
    await expect(page.getByText('Votre compte reste ouvert')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Effacer mon compte' })).toBeVisible()
    expect((await request.get(`/api/v1/public/profiles/${person.code}`)).status()).toBe(200)
  })
})

test('the pages of own data and of keys fit a small screen', async ({ browser }) => {
  const office = await browser.newContext({
    storageState: administrator.state,
    locale: 'fr-FR',
    viewport: { width: 360, height: 800 },
  })
  const page = await office.newPage()
  for (const path of ['/me/data', '/admin/keys', '/admin/affected', '/admin/erasures']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wider, path).toBe(false)
  }
  await office.close()
})
