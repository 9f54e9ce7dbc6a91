import { expect, test } from '@playwright/test'
import { administrator } from './people'

test('the first administrator comes in by the one-time link', async ({ page, request }) => {
  const { needed } = await (await request.get('/api/v1/setup')).json()
  if (needed) {
    const link = process.env.E2E_SETUP_LINK
    expect(link, 'E2E_SETUP_LINK holds the link the application printed').toBeTruthy()
    await page.goto(new URL(link as string).pathname + new URL(link as string).hash)
    await page.getByLabel('Prénom').fill(administrator.firstName)
    await page.getByLabel('Nom', { exact: true }).fill(administrator.lastName)
    await page.getByLabel('Adresse e-mail').fill(administrator.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
    await page.getByRole('button', { name: 'Créer le compte et entrer' }).click()
  } else {
    await page.goto('/login?next=/admin/users')
    await page.getByLabel('E-mail ou code').fill(administrator.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Équipe et comptes' })).toBeVisible()
  await page.context().storageState({ path: administrator.state })
})
