import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('a search is kept, found again as it was, told of every Monday, and forgotten', async ({ page }) => {
  const [firstName, lastName, name] = [someName('Aminata'), someName('Faye'), someName('Recherche')]
  await registered(page.request, 'talent', { firstName, lastName })
  await page.goto(`/staff/talents?name=${lastName}&language=wo`)
  await expect(page.getByRole('button', { name: `${firstName} ${lastName}` }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Garder la recherche' }).click()
  const dialog = page.getByRole('dialog', { name: 'Garder cette recherche' })
  await dialog.getByLabel('Nom de la recherche').fill(name)
  await dialog.getByRole('button', { name: 'Garder' }).click()
  await expect(page.getByText('La recherche est gardée dans « Recherches »')).toBeVisible()

  await page.goto('/staff/searches')
  await page.getByLabel(`${name} : alerte`).selectOption('WEEKLY')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/staff/talents\\?.*${lastName}`))
  await expect(page.getByRole('button', { name: `${firstName} ${lastName}` }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /Retirer le filtre Langue parlée/ })).toBeVisible()

  await page.goto('/staff/searches')
  await expect(page.getByLabel(`${name} : alerte`)).toHaveValue('WEEKLY')
  await page.getByRole('button', { name: `Oublier ${name}` }).click()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})
