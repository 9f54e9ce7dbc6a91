import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('a watched name is found however it is spelled, told, and decided upon', async ({ page, request }) => {
  const family = someName('Zoumbakil').replace('-', '')
  const before = await registered(request, 'talent', { firstName: 'Souleymane', lastName: family })

  await page.goto('/admin/names?view=names')
  await page.getByRole('button', { name: 'Suivre un nom' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Suivre ce nom' }).click()
  await expect(dialog.getByLabel('Nom à suivre')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Nom à suivre').fill(`Suleiman ${family}`)
  await dialog.getByLabel('Pourquoi ce nom est suivi').fill('Recherché par une production')
  await dialog.getByRole('button', { name: 'Suivre ce nom' }).click()
  await expect(page.getByText('Ce nom est suivi.')).toBeVisible()
  const card = page.getByRole('listitem').filter({ hasText: `Suleiman ${family}` })
  await expect(card.getByText('À regarder : 1')).toBeVisible()

  const after = await registered(request, 'cinema', { firstName: family, lastName: 'Sulayman' })
  const told = page.getByRole('dialog', { name: 'Notifications' })
  await expect(async () => {
    await page.goto('/me')
    await page.getByRole('button', { name: /Notifications : .*nouvelle/ }).click()
    await expect(told.getByText(`Nom suivi détecté : Suleiman ${family}`)).toHaveCount(2, { timeout: 2_000 })
  }).toPass()
  await told
    .getByRole('listitem')
    .filter({ hasText: after.code })
    .getByRole('link', { name: 'Regarder' })
    .click()
  await expect(page).toHaveURL(/\/admin\/names\?watched=/)

  const first = page.getByRole('listitem').filter({ hasText: before.code })
  await expect(first.getByText(/Autre forme du nom : suleiman ≈ souleymane/)).toBeVisible()
  await first.getByLabel('Note (facultative)').fill('Une autre date de naissance')
  await first.getByRole('button', { name: 'Fausse alerte' }).click()
  await expect(first).toBeHidden()
  const second = page.getByRole('listitem').filter({ hasText: after.code })
  await expect(second.getByText('Dans un autre ordre')).toBeVisible()
  await second.getByRole('button', { name: 'C’est bien cette personne' }).click()
  await expect(page.getByText('Rien à regarder')).toBeVisible()

  await page.getByRole('button', { name: 'Relire toutes les fiches' }).click()
  await expect(page.getByText('Toutes les fiches sont en train d’être relues')).toBeVisible()
  await page.getByLabel('État').selectOption({ label: 'Fausses alertes' })
  await expect(page.getByText('Une autre date de naissance')).toBeVisible()

  await page.goto('/admin/mails')
  await expect(page.getByText(`Nom suivi détecté : Suleiman ${family}`).first()).toBeVisible()
})

test('the pages of watched names have no accessibility finding, with hits and without', async ({
  page,
  request,
}) => {
  const family = someName('Kribatoul').replace('-', '')
  await registered(request, 'talent', { firstName: 'Mamadou', lastName: family })
  await page.goto('/admin/names?view=names')
  await page.getByRole('button', { name: 'Suivre un nom' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom à suivre').fill(`${family} Mamadu`)
  await dialog.getByRole('button', { name: 'Suivre ce nom' }).click()
  const card = page.getByRole('listitem').filter({ hasText: `${family} Mamadu` })
  await expect(card.getByText('À regarder : 1')).toBeVisible()
  for (const path of ['/admin/names?view=names', '/admin/names', '/admin/names?status=CONFIRMED']) {
    await page.goto('about:blank')
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await page.waitForLoadState('networkidle')
    await page.evaluate(axe.source)
    expect(await findings(page), path).toEqual([])
    await page.getByRole('button', { name: /Notifications/ }).click()
    await expect(
      page.getByRole('dialog', { name: 'Notifications' }).getByRole('heading').first(),
    ).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await findings(page), `${path} with the panel open`).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.goto('/admin/names?view=names')
  await card.getByRole('button', { name: 'Ne plus suivre ce nom' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ne plus suivre', exact: true }).click()
  await expect(card).toBeHidden()
})

function findings(page: Page) {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(rule => `${rule.id}: ${rule.nodes[0]?.html}`)
  })
}
