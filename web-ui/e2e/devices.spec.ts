import { activate, givePassword, invite, mailed, password } from './invited'
import { administrator } from './people'
import { expect, test } from './watched'

test.use({
  storageState: administrator.state,
  tolerated: [
    /^status of 401 (GET|POST) \S+\/api\/v1\//,
    /^status of 403 POST \S+\/api\/v1\/auth\/login$/,
    /^status of 410 POST \S+\/api\/v1\/account\/email-change\/confirm$/,
  ],
})

test('an address is changed by the link mailed to the new one, which works once', async ({
  page,
  browser,
}, info) => {
  const email = `demenage.${info.project.name}.${Date.now()}@example.org`
  const fresh = `ailleurs.${info.project.name}.${Date.now()}@example.org`
  await invite(page, email)
  const theirs = await activate(page, browser, email)
  await theirs.goto('/me/account')
  await theirs.getByLabel('Nouvelle adresse e-mail').fill(fresh)
  await theirs.getByLabel('Mot de passe', { exact: true }).fill(password)
  await theirs.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(theirs.getByText(`Regardez la boîte ${fresh}`)).toBeVisible()
  const link = await mailed(page, fresh)
  const address = new URL(link.pathname + link.hash, page.url()).href
  await theirs.goto(address)
  await theirs.getByRole('button', { name: 'Oui, cette adresse est à moi' }).click()
  await expect(theirs.getByText('Votre compte porte maintenant cette adresse')).toBeVisible()
  await theirs.getByRole('link', { name: 'Voir mon compte' }).click()
  await expect(theirs.getByText(fresh)).toBeVisible()
  await theirs.goto('about:blank')
  await theirs.goto(address)
  await theirs.getByRole('button', { name: 'Oui, cette adresse est à moi' }).click()
  await expect(theirs.getByRole('alert')).toContainText('lien')
  await theirs.context().close()
})

test('who is suspended at work is told at the next step, and cannot come back', async ({
  page,
  browser,
}, info) => {
  const email = `suspendu.${info.project.name}.${Date.now()}@example.org`
  const name = await invite(page, email)
  const theirs = await activate(page, browser, email)
  await page.goto(`/admin/users?q=${encodeURIComponent(email)}`)
  await page.getByRole('button', { name: `Voir les appareils de ${name}` }).click()
  const devices = page.getByRole('dialog')
  await expect(devices.getByText(/Dernière activité/)).toBeVisible()
  await devices.getByRole('button', { name: 'Fermer' }).last().click()
  await page.getByRole('checkbox', { name: `Choisir ${name}` }).check()
  await expect(page.getByText('1 compte choisi')).toBeVisible()
  await page
    .getByRole('region', { name: 'Comptes choisis' })
    .getByRole('button', { name: 'Suspendre' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByRole('dialog').getByText('Fait')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()

  await expect(async () => {
    await theirs.goto('/me/account')
    await expect(theirs).toHaveURL(/\/login/, { timeout: 2_000 })
  }).toPass({ timeout: 8_000 })
  await givePassword(theirs, email)
  await expect(theirs.getByRole('alert')).toContainText('suspendu')
  await theirs.context().close()
})
