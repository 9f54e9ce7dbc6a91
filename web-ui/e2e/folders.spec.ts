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

test('people picked in the list are shown to somebody without account, who votes, until the link is withdrawn', async ({
  page,
  browser,
}) => {
  const [first, second, folder] = [someName('Yande'), someName('Sokhna'), someName('Choix')]
  const lastName = someName('Ndour')
  for (const firstName of [first, second]) await registered(page.request, 'cinema', { firstName, lastName })
  await page.goto(`/staff/cinema?name=${lastName}`)
  for (const name of [first, second])
    await page.getByRole('checkbox', { name: `Choisir ${name} ${lastName}` }).check()
  await page.getByRole('button', { name: 'Mettre dans un dossier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mettre dans un dossier' })
  await dialog.getByLabel('Nouveau dossier').fill(folder)
  await dialog.getByRole('button', { name: 'Créer et ajouter' }).click()
  await expect(page.getByText('2 personnes ajoutées au dossier')).toBeVisible()

  await page.goto('/staff/folders')
  await page.getByRole('link', { name: folder }).click()
  await page.getByRole('button', { name: 'Créer un lien' }).click()
  await page.getByLabel(/^Mot de passe/).fill('teranga-2026')
  await page.getByRole('button', { name: 'Créer le lien' }).click()
  const link = await page.getByLabel('Lien à envoyer').inputValue()
  await page.getByRole('button', { name: 'C’est noté' }).click()

  const outside = await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'fr-FR' })
  const guest = await outside.newPage()
  await guest.goto(new URL(link).pathname)
  expect(await guest.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  await guest.getByLabel('Mot de passe', { exact: true }).fill('pas le bon')
  await guest.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(guest.getByText('Ce n’est pas le mot de passe de ce lien.')).toBeVisible()
  await guest.getByLabel('Mot de passe', { exact: true }).fill('teranga-2026')
  await guest.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(guest.getByRole('heading', { name: `${first} N.` })).toBeVisible()
  await expect(guest.getByText(lastName)).toHaveCount(0)
  await guest.getByLabel('Votre nom, pour signer vos avis').fill('Moussa')
  await guest.getByRole('radio', { name: `${second} N. : Oui` }).check()
  await guest.getByLabel(`${second} N. : commentaire`).fill('Très juste')
  await guest.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await guest.reload()
  await expect(guest.getByRole('radio', { name: `${second} N. : Oui` })).toBeChecked()
  await expect(guest.getByLabel(`${second} N. : commentaire`)).toHaveValue('Très juste')

  await page.reload()
  const person = page.getByRole('listitem').filter({ hasText: `${second} ${lastName}` })
  await person.getByText('1 avis').click()
  await expect(person.getByText('Très juste')).toBeVisible()
  await expect(page.getByText('Ouvert 1 fois')).toBeVisible()
  await page.getByRole('button', { name: `Retirer le lien ${folder}` }).click()
  await expect(page.getByText('Retiré')).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Cette présentation est terminée' })).toBeVisible()
  await outside.close()
})
