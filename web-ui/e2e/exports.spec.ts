import { readFileSync } from 'node:fs'
import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('a list is taken out with the columns one chose, and is there for a day', async ({ page }) => {
  const name = someName('Maty')
  const { code } = await registered(page.request, 'talent', { firstName: name, lastName: 'Sarr' })
  await page.goto(`/staff/talents?q=${name}`)
  await expect(page.getByText('1 fiche', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Exporter' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Tableau texte/).check()
  await dialog.getByLabel('E-mail', { exact: true }).uncheck()
  await dialog.getByRole('button', { name: 'Préparer le fichier' }).click()
  const link = dialog.getByRole('link', { name: 'Télécharger' })
  await expect(link).toBeVisible({ timeout: 15_000 })
  const saved = page.waitForEvent('download')
  await link.click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  expect(text).toContain(code)
  expect(text.startsWith('\uFEFFCode;')).toBe(true)
  expect(text).not.toContain('E-mail')

  await page.goto('/staff/exports')
  const first = page.getByRole('listitem').filter({ hasText: 'CSV' }).first()
  await expect(first.getByRole('link', { name: 'Télécharger' })).toBeVisible()
  await first.getByRole('button', { name: 'Supprimer le fichier' }).click()
  await expect(first.getByText('Arrêté ou supprimé')).toBeVisible()
})

test('the house is seen in numbers, narrowed down, and taken along as a table and a picture', async ({
  page,
}) => {
  await registered(page.request, 'cinema', { firstName: someName('Ousmane'), lastName: 'Ba' })
  await page.goto('/staff/statistics?kind=cinema')
  await expect(page.getByRole('img', { name: /Genre : surtout/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /Pays de résidence : surtout/ })).toBeVisible()
  for (const kind of ['CSV', 'SVG', 'PNG']) {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: `Genre : ${kind}` }).click()
    expect((await saved).suggestedFilename()).toBe(`genre.${kind.toLowerCase()}`)
  }
  await page.getByRole('button', { name: 'Filtres' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('checkbox', { name: /^Homme/ }).check()
  await panel.getByRole('button', { name: /^(Voir \d+ fiche|Personne$)/ }).click()
  await expect(page).toHaveURL(/gender=.*M/)
})
