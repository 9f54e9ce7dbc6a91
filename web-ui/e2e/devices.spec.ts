import { activate, givePassword, invite, mailed, password } from './invited'
import { administrator } from './people'
import { expect, test } from './watched'

test.use({
  storageState: administrator.state,
  // the page of the administrator, whose password may be wanted again
  tolerated: [/^status of 403 POST \S+\/api\/v1\/users$/],
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

test('seven mistyped passwords make one wait, a new password by mail lets one in, its link works once', async ({
  page,
  browser,
}, info) => {
  const email = `oublie.${info.project.name}.${Date.now()}@example.org`
  await invite(page, email)
  const theirs = await activate(page, browser, email)
  await theirs.getByRole('button', { name: 'Se déconnecter' }).click()
  for (let tries = 0; tries < 7; tries++) {
    await givePassword(theirs, email, 'mot mal tapé encore')
    await expect(theirs.getByRole('alert')).toBeVisible()
  }
  await expect(theirs.getByRole('alert')).toContainText('Trop d’essais')
  await theirs.goto('/forgot')
  await theirs.getByLabel('E-mail ou code').fill(email)
  await theirs.getByRole('button', { name: 'Recevoir un lien' }).click()
  await expect(theirs.getByText('Si un compte correspond')).toBeVisible()
  await expect(async () => {
    expect((await mailed(page, email)).pathname).toBe('/reset')
  }).toPass({ timeout: 60_000 })
  const link = await mailed(page, email)
  const address = new URL(link.pathname + link.hash, page.url()).href
  await theirs.goto(address)
  await theirs.getByLabel('Nouveau mot de passe').fill('griot savane tambour bleu')
  await theirs.getByRole('button', { name: 'Enregistrer' }).click()
  await givePassword(theirs, email, 'griot savane tambour bleu')
  await expect(theirs.getByRole('heading', { level: 1, name: 'Talents' })).toBeVisible()
  await theirs.goto('about:blank')
  await theirs.goto(address)
  await theirs.getByLabel('Nouveau mot de passe').fill('encore un autre mot de passe')
  await theirs.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(theirs.getByText('Ce lien ne sert plus')).toBeVisible()
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
