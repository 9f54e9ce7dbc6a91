import type { Locator, Page } from '@playwright/test'
import { optionalSections, readCode, tabTo } from './steps'
import { expect, test } from './watched'

test('the keyboard alone is enough to register', async ({ page }) => {
  test.setTimeout(240_000)
  const { keyboard } = page
  const press = async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(page, target)
    await keyboard.press(key)
  }
  const write = async (target: Locator, words: string) => {
    await tabTo(page, target)
    await keyboard.type(words)
  }
  const onwards = async (title: string) => {
    await press(page.getByRole('button', { name: /^(Continuer|Passer)$/ }))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  }

  await page.goto('/')
  await press(page.getByRole('link', { name: 'M’inscrire pour un métier' }))
  await press(page.getByRole('link', { name: 'Commencer' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Identité' })).toBeVisible()

  await write(page.getByLabel('Prénom'), 'Kofi')
  await write(page.getByLabel('Nom', { exact: true }), 'Mensah')
  await press(page.getByRole('radio', { name: 'Homme' }), 'Space')
  await onwards('Contact')

  await write(page.getByLabel('Adresse e-mail'), `kofi.${Date.now()}@example.org`)
  await write(page.getByLabel('Téléphone'), '+233 24 123 4567')
  await onwards('Origine et lieu de vie')

  await find(page, 'Pays d’origine', 'Ghana', /Ghana/)
  await find(page, 'Pays où vous vivez', 'Ghana', /Ghana/)
  await find(page, 'Ville où vous vivez', 'Accra', /Accra/)
  await onwards('Parcours')
  for (const title of optionalSections) await onwards(title)

  await press(page.getByRole('checkbox', { name: /conditions d’utilisation/ }), 'Space')
  await press(page.getByRole('checkbox', { name: /mes données servent/ }), 'Space')
  await press(page.getByRole('button', { name: 'Envoyer et recevoir mon code' }))
  expect(await readCode(page)).toMatch(/^[A-Z0-9]+$/)
})

/** Types in a searched list and takes its first answer with Enter. */
async function find(page: Page, label: string, typed: string, option: RegExp) {
  const box = page.getByRole('combobox', { name: label })
  await expect(box).toBeEnabled()
  await tabTo(page, box)
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
  await expect(page.locator('[role="option"][data-highlighted]')).toHaveText(option)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(box).toHaveValue(option)
}
