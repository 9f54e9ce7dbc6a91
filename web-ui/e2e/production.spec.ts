import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { shooting } from './gate'
import { mailed, password } from './invited'
import { administrator, registered, someName } from './people'
import { expectPicture } from './steps'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('an office opens its company and a film, assigns talents and sees who is wanted twice', async ({
  page,
  request,
}) => {
  const family = someName('Zitouni').replace('-', '')
  const first = await registered(request, 'cinema', { firstName: 'Awa', lastName: family })
  const second = await registered(request, 'cinema', { firstName: 'Moussa', lastName: family })
  const name = `Films ${family}`

  await page.goto('/staff/productions')
  await page.getByRole('link', { name: 'Ouvrir une société' }).first().click()
  await page.getByRole('button', { name: 'Ouvrir la société' }).click()
  await expect(page.getByLabel('Nom de la société')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Nom de la société').fill(name)
  await page.getByLabel('Ville').fill('Casablanca')
  await page.getByRole('button', { name: 'Ouvrir la société' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
  const company = page.url()
  await findings(page)

  for (const title of ['La Route du sel', 'Thé du matin']) {
    await page.goto('/staff/projects')
    await page.getByRole('button', { name: 'Nouveau projet' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nom du projet').fill(`${title} ${family}`)
    await dialog.getByLabel('Société').selectOption({ label: name })
    await dialog.getByLabel('Début', { exact: false }).first().fill('2027-01-10')
    await dialog.getByLabel('Fin', { exact: false }).first().fill('2027-02-10')
    await dialog.getByRole('button', { name: 'Ouvrir le projet' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${title} ${family}` })).toBeVisible()
    await page.getByRole('link', { name: 'Affecter des talents' }).first().click()
    // The project's own page has a box to search in, too, and stays until the next one is there.
    await expect(page.getByRole('heading', { level: 1, name: 'Affecter des talents' })).toBeVisible()
    await page.getByRole('searchbox').fill(family)
    await page.getByRole('checkbox', { name: new RegExp(first.code) }).check()
    if (title.startsWith('La Route'))
      await page.getByRole('checkbox', { name: new RegExp(second.code) }).check()
    await page.getByRole('button', { name: 'Affecter', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Affecter \d/ })
      .click()
    await expect(page.getByRole('status').filter({ hasText: /personnes? affectées?/ })).toBeVisible()
  }
  await page.getByRole('link', { name: `Thé du matin ${family}` }).click()
  await expect(page.getByText('Deuxième option').first()).toBeVisible()
  await findings(page)
  await page.getByRole('button', { name: 'Passer : En tournage' }).click()
  await expect(page.getByText('En tournage').first()).toBeVisible()
  await page.getByRole('button', { name: 'Revenir : En préparation' }).click()
  await page.getByRole('dialog').getByLabel('Raison').fill('Le décor manque')
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir' }).click()
  await page.getByRole('tab', { name: 'Fiche et étapes' }).click()
  await expect(page.getByText('Le décor manque')).toBeVisible()
  await findings(page)

  await page.goto(company)
  await page.getByRole('link', { name: 'Ses projets' }).click()
  await expect(page.getByRole('link', { name: `La Route du sel ${family}` })).toBeVisible()
  await page.getByRole('tab', { name: 'Calendrier' }).click()
  await expect(page.getByRole('link', { name: `Thé du matin ${family}` })).toBeVisible()
  await findings(page)
})

test('the selected are told, answer by link or signed in, and their badges are printed', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const film = await shooting(request, someName('Sel').replace('-', ''), 2)
  const [first, second] = film.people
  if (!first || !second) throw new Error('nobody is on the project')
  const activation = await mailed(page, second.email)

  await page.goto(`/staff/projects/${film.id}`)
  await page.getByRole('button', { name: 'Prévenir les talents' }).click()
  await expect(page.getByText('2 envoyés')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Détail par personne' }).click()
  await expect(page.getByRole('dialog').getByText(first.name)).toBeVisible()
  await findings(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()

  // one answers from the mail, without an account
  const link = await mailed(page, first.email)
  expect(link.pathname).toBe('/selection')
  const visitor = await (await browser.newContext({ locale: 'fr-FR', storageState: undefined })).newPage()
  await visitor.goto(new URL(link.pathname + link.hash, page.url()).href)
  await expect(visitor.getByRole('heading', { level: 1, name: 'Votre sélection' })).toBeVisible()
  await expect(visitor.getByText(film.name).first()).toBeVisible()
  await findings(visitor)
  await visitor.getByRole('button', { name: 'Je confirme' }).click()
  await expect(visitor.getByText('Merci : vous avez confirmé')).toBeVisible()
  await visitor.getByRole('link', { name: 'Ce que voit qui scanne mon badge' }).click()
  await expect(visitor.getByRole('heading', { name: 'Badge valable' })).toBeVisible()
  await expect(visitor.getByText(first.name)).toBeVisible()

  // the other in their own space
  const own = await (await browser.newContext({ locale: 'fr-FR', storageState: undefined })).newPage()
  await own.goto(new URL(activation.pathname + activation.hash, page.url()).href)
  await own.getByLabel('Mot de passe', { exact: true }).fill(password)
  await own.getByRole('button', { name: 'Activer mon compte' }).click()
  await expect(own.getByRole('button', { name: 'Activer mon compte' })).toHaveCount(0)
  await own.goto('/me/assignments')
  await expect(own.getByRole('heading', { name: film.name })).toBeVisible()
  await own.getByRole('button', { name: 'Montrer mon badge' }).click()
  await expectPicture(own.getByRole('img', { name: 'Code QR de mon badge' }))
  await findings(own)
  await own.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await own.getByRole('button', { name: 'Je décline' }).click()
  await expect(own.getByText('A refusé')).toBeVisible()
  await findings(own)

  await page.goto(`/staff/projects/${film.id}`)
  const line = page.locator('tr, li').filter({ hasText: first.name })
  await expect(line.getByText('Confirmé·e').first()).toBeVisible()
  await page
    .getByRole('button', { name: `Modifier le rôle de ${first.name}` })
    .first()
    .click()
  const preview = page.getByRole('figure', { name: `Aperçu du badge de ${first.name}` })
  await page
    .getByRole('dialog')
    .getByLabel(/Personnage/)
    .fill('Zineb')
  await expect(preview.getByText('Zineb')).toBeVisible()
  await findings(page)
  const one = page.waitForEvent('download')
  await page.getByRole('link', { name: /Télécharger le badge/ }).click()
  expect((await one).suggestedFilename()).toBe(`badge_${first.badge}_x4.pdf`)
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()

  await page.getByRole('button', { name: 'Imprimer tous les badges' }).click()
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger 1 badge' }).click({ timeout: 30_000 })
  expect((await file).suggestedFilename()).toMatch(/^badges_.+\.pdf$/)
  const list = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Liste (Excel)' }).click()
  expect((await list).suggestedFilename()).toMatch(/^talents_.+\.xlsx$/)
  await findings(page)
})

async function findings(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(rule => `${rule.id}: ${rule.nodes[0]?.html}`)
  })
  expect(found).toEqual([])
}
