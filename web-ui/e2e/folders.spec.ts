import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('people are put aside from the quick panel, ordered by the keyboard, with stars and a note', async ({
  page,
}) => {
  const [first, second, folder] = [someName('Yacine'), someName('Rokhaya'), someName('Rôle')]
  for (const name of [first, second]) {
    const { code } = await registered(page.request, 'talent', { firstName: name, lastName: 'Fall' })
    await page.goto(`/staff/talents?q=${name}&open=${code}`)
    await page.getByRole('button', { name: 'Mettre dans un dossier' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mettre dans un dossier' })
    if (name === first) {
      await dialog.getByLabel('Nouveau dossier').fill(folder)
      await dialog.getByRole('button', { name: 'Créer et ajouter' }).click()
    } else await dialog.getByRole('button', { name: folder }).click()
    await expect(page.getByText('C’est dans le dossier')).toBeVisible()
  }
  await page.goto('/staff/folders')
  await page.getByRole('link', { name: folder }).click()
  const people = page.getByRole('main').getByRole('listitem')
  await expect(people.nth(0)).toContainText(first)
  await page.getByRole('button', { name: `Monter ${second} Fall` }).focus()
  await page.keyboard.press('Enter')
  await expect(people.nth(0)).toContainText(second)
  await page.getByRole('radio', { name: `${second} Fall : 4 sur 5` }).check()
  await page.getByLabel(`${second} Fall : note`).fill('Très juste')
  await page.getByRole('button', { name: 'Garder la note' }).click()
  await page.reload()
  await expect(people.nth(0)).toContainText(second)
  await expect(page.getByRole('radio', { name: `${second} Fall : 4 sur 5` })).toBeChecked()
  await expect(page.getByLabel(`${second} Fall : note`)).toHaveValue('Très juste')
})
