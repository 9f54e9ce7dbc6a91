import type { Page } from '@playwright/test'
import { administrator } from './people'
import { expect, test } from './watched'

async function signIn(page: Page, password = administrator.password) {
  await page.goto('/login')
  await page.getByLabel('E-mail ou code').fill(administrator.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

test.describe('a visitor', () => {
  test.use({ tolerated: [/^status of 404 GET \S+\/nulle-part$/] })

  test('is led to sign in and back to the page asked for', async ({ page }) => {
    await page.goto('/me/account')
    await expect(page).toHaveURL(/\/login\?next=/)
    await page.getByLabel('E-mail ou code').fill(administrator.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  })

  test('is told in words what is missing, and the focus goes there', async ({ page }) => {
    await page.goto('/login')
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link').first().click()
    await expect(page.getByLabel('E-mail ou code')).toBeFocused()
  })

  test('gets the same answer for a known and an unknown address', async ({ page }) => {
    for (const address of [administrator.email, 'nobody@example.org']) {
      await page.goto('/forgot')
      await page.getByLabel('E-mail ou code').fill(address)
      await page.getByRole('button', { name: 'Recevoir un lien' }).click()
      await expect(page.getByText('Si un compte correspond')).toBeVisible()
    }
  })

  test('gets the source of what runs here', async ({ page }) => {
    await page.goto('/')
    const address = await page.getByRole('link', { name: 'Code source' }).getAttribute('href')
    const archive = await page.request.get(address ?? '')
    expect(archive.status()).toBe(200)
    expect(archive.headers()['content-type']).toBe('application/gzip')
    expect([...(await archive.body()).subarray(0, 2)]).toEqual([0x1f, 0x8b])
  })

  test('finds a page that says so under an address that does not exist', async ({ page }) => {
    const answer = await page.goto('/nulle-part')
    expect(answer?.status()).toBe(404)
    await expect(page.getByText('Cette page n’est pas au générique')).toBeVisible()
  })
})

test('signing out closes the space', async ({ page }) => {
  await signIn(page)
  await expect(page).toHaveURL(/\/staff\/talents/)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/staff/talents')
  await expect(page).toHaveURL(/\/login/)
})

test('the whole interface speaks English when asked to', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'EN: switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('the keyboard alone is enough to sign in', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('E-mail ou code').waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(administrator.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(administrator.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/staff\/talents/)
})
