import type { Page } from '@playwright/test'
import { activate, confirmed, invite } from './invited'
import { administrator } from './people'
import { provider } from './provider'
import { expect, only, test } from './watched'

test.use({
  storageState: administrator.state,
  tolerated: only(/^status of 403 POST \S+\/api\/v1\/users/),
})

test('an administrator offers signing in by a provider; somebody binds it, comes in by it and lets go', async ({
  page,
  browser,
}) => {
  const email = `ailleurs.${Date.now()}@example.org`
  const house = await provider(`subject-${Date.now()}`, 'taalentio', 'un secret long et sûr')
  await invite(page, email)
  const theirs = await activate(page, browser, email)

  await test.step('the settings name the provider and it is checked', async () => {
    await page.goto('/admin/settings')
    await expect(page.getByText(/\/login\/provider$/)).toBeVisible()
    await set(page, 'Connexion externe : nom affiché', 'Fédération')
    await set(page, 'Connexion externe : identifiant client', 'taalentio')
    await set(page, 'Connexion externe : secret client', 'un secret long et sûr')
    await set(page, 'Connexion externe : émetteur', house.issuer)
    await expect(page.getByText('En vigueur : Fédération')).toBeVisible()
    await page.getByRole('button', { name: 'Vérifier le fournisseur' }).click()
    await expect(page.getByText('Le fournisseur répond comme il doit')).toBeVisible()
  })

  const stranger = await (
    await browser.newContext({ locale: 'fr-FR', storageState: { cookies: [], origins: [] } })
  ).newPage()
  await test.step('who is not bound is told what to do', async () => {
    await stranger.setViewportSize({ width: 360, height: 740 })
    await stranger.goto('/login')
    await stranger.getByRole('button', { name: 'Se connecter avec Fédération' }).click()
    await expect(stranger.getByText(/n’est lié à aucun compte d’ici/)).toBeVisible()
    await stranger.getByRole('link', { name: 'Revenir à la page de connexion' }).click()
    house.answer('no')
    await stranger.getByRole('button', { name: 'Se connecter avec Fédération' }).click()
    await expect(stranger.getByText(/interrompue chez le fournisseur/)).toBeVisible()
    house.answer('yes')
  })

  await test.step('it is bound in the account', async () => {
    await theirs.goto('/me/security')
    await theirs.getByRole('button', { name: 'Lier un compte Fédération' }).click()
    await expect(theirs.getByText('rokia@film.example')).toBeVisible()
    await expect(theirs).toHaveURL(/\/me\/security$/)
  })

  await test.step('from then on it opens the door, to where one wanted to go', async () => {
    await stranger.goto('/me/account')
    await expect(stranger).toHaveURL(/\/login/)
    await stranger.getByRole('button', { name: 'Se connecter avec Fédération' }).click()
    await expect(stranger).toHaveURL(/\/me\/account$/)
    await expect(stranger.getByText(email).first()).toBeVisible()
  })

  await test.step('let go of, it closes what it had opened', async () => {
    await theirs.getByRole('button', { name: 'Détacher' }).click()
    await theirs.getByRole('button', { name: 'Détacher le compte' }).click()
    await expect(theirs.getByText('Compte détaché')).toBeVisible()
    await expect(theirs.getByText('rokia@film.example')).toBeHidden()
    await expect(async () => {
      await stranger.goto('/me/account')
      await expect(stranger).toHaveURL(/\/login/, { timeout: 1_000 })
    }).toPass()
  })

  await page.goto('/admin/settings')
  for (const title of ['émetteur', 'identifiant client', 'secret client', 'nom affiché']) {
    const card = page.getByRole('listitem').filter({ hasText: `Connexion externe : ${title}` })
    await card.getByRole('button', { name: 'Revenir à la valeur d’origine' }).click()
    await expect(card.getByRole('button', { name: 'Revenir à la valeur d’origine' })).toBeHidden()
  }
  house.close()
})

async function set(page: Page, title: string, value: string) {
  const card = page.getByRole('listitem').filter({ hasText: title })
  await card.getByLabel(title).fill(value)
  await card.getByRole('button', { name: 'Enregistrer' }).click()
  await confirmed(page, card.getByText(/Réglé le/))
}
