import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('staff find a talent by name and filter, look closer, and ask for the contact', async ({ page }) => {
  const name = someName('Ndeye')
  const { code, email } = await registered(page.request, 'talent', { firstName: name, lastName: 'Sarr' })
  await page.goto('/staff/talents')
  await page.getByRole('searchbox', { name: 'Nom, e-mail ou code' }).fill(name)
  await expect(page.getByText('1 fiche', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Filtres' }).click()
  const filters = page.getByRole('dialog')
  await filters.getByLabel('Genre').selectOption({ label: 'Femme' })
  await filters.getByRole('button', { name: 'Appliquer 1 filtre' }).click()
  await expect(page).toHaveURL(/gender=F/)
  await page.getByRole('button', { name: `${name} Sarr` }).click()

  const panel = page.getByRole('dialog')
  await expect(panel.getByText(code)).toBeVisible()
  await expect(panel.getByText(email)).toHaveCount(0)
  await panel.getByRole('button', { name: 'Afficher les coordonnées' }).click()
  await expect(page.getByText('Cette consultation est enregistrée à votre nom')).toBeVisible()
  await page.getByRole('button', { name: 'Afficher', exact: true }).click()
  await expect(panel.getByText(email)).toBeVisible()
})

test('staff find a cinema talent by the colour of the eyes', async ({ page }) => {
  const name = someName('Khady')
  const { code } = await registered(page.request, 'cinema', { firstName: name, lastName: 'Fall' })
  await page.goto('/staff/cinema')
  await page.getByRole('searchbox', { name: 'Nom, e-mail ou code' }).fill(name)
  await page.getByRole('button', { name: 'Filtres' }).click()
  const filters = page.getByRole('dialog')
  await filters.getByLabel('Yeux').selectOption({ label: 'Noisette' })
  await filters.getByRole('button', { name: 'Appliquer 1 filtre' }).click()
  await page.getByRole('button', { name: `${name} Fall` }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByText(code)).toBeVisible()
  await expect(panel.getByText('168 cm')).toBeVisible()
  await panel.getByRole('button', { name: 'Afficher les coordonnées' }).click()
  await page.getByRole('button', { name: 'Afficher', exact: true }).click()
  await expect(panel.getByRole('link', { name: 'Appeler' })).toBeVisible()
})
