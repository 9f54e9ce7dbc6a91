import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { administrator } from './people'

/** Of everybody who is invited here. */
export const password = 'pirogue rouge minuit sable'

/** An administrator invites a recruiter, or somebody in the role of that name; gives the name. */
export async function invite(page: Page, email: string, role = 'Recrutement') {
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Prénom').fill('Rokia')
  await dialog.getByLabel('Nom', { exact: true }).fill('Touré')
  await dialog.getByLabel('Adresse e-mail').fill(email)
  if (role !== 'Recrutement') {
    await dialog.getByLabel('Recrutement').uncheck()
    await dialog.getByLabel(role).check()
  }
  await dialog.getByRole('button', { name: 'Créer le compte' }).click()
  await confirmed(page, page.getByText('Compte créé'))
  return 'Rokia Touré'
}

/** Waits for what a grave act says when it is done; gives the administrator's password again when asked to. */
export async function confirmed(page: Page, done: Locator) {
  const again = page.getByRole('dialog').filter({ hasText: 'Est-ce bien vous ?' })
  await expect(again.or(done).first()).toBeVisible()
  if (await again.isVisible()) {
    await again.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
    await again.getByRole('button', { name: 'Confirmer' }).click()
  }
  await expect(done).toBeVisible()
}

/** Opens the mailed link in a browser of their own and chooses the password. */
export async function activate(page: Page, browser: Browser, email: string, lands = 'Talents') {
  const link = await mailed(page, email)
  const theirs = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await theirs.goto(new URL(link.pathname + link.hash, page.url()).href)
  await theirs.getByLabel('Mot de passe', { exact: true }).fill(password)
  await theirs.getByRole('button', { name: 'Activer mon compte' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: lands })).toBeVisible()
  return theirs
}

export async function givePassword(page: Page, email: string, typed = password) {
  await page.goto('/login')
  await page.getByLabel('E-mail ou code').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

/** The link of the newest mail kept for that address, of that subject if one is named. */
export async function mailed(page: Page, email: string, subject = '') {
  await page.goto('/admin/mails')
  const mails = page.locator('tr, li').filter({ hasText: email }).filter({ hasText: subject })
  await mails.getByRole('button').first().click()
  const link = page.getByRole('dialog').getByRole('link', { name: 'Ouvrir ce lien' }).first()
  return new URL((await link.getAttribute('href')) ?? '')
}
