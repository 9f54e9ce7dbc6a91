import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { administrator, registered, someName } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('an office opens its company and a film, assigns talents and sees who is wanted twice', async ({
  page,
  request,
}) => {
  const family = someName('Zitouni').replace('-', '')
  const first = await registered(request, 'cinema', { firstName: 'Awa', lastName: family })
  const second = await registered(request, 'cinema', { firstName: 'Moussa', lastName: family })
  const name = `Films ${family}`

  await page.goto('/staff/productions')
  await page.getByRole('link', { name: 'Ouvrir une société' }).first().click()
  await page.getByRole('button', { name: 'Ouvrir la société' }).click()
  await expect(page.getByLabel('Nom de la société')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Nom de la société').fill(name)
  await page.getByLabel('Ville').fill('Casablanca')
  await page.getByRole('button', { name: 'Ouvrir la société' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
  const company = page.url()
  await findings(page)

  for (const title of ['La Route du sel', 'Thé du matin']) {
    await page.goto('/staff/projects')
    await page.getByRole('button', { name: 'Nouveau projet' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nom du projet').fill(`${title} ${family}`)
    await dialog.getByLabel('Société').selectOption({ label: name })
    await dialog.getByLabel('Début', { exact: false }).first().fill('2027-01-10')
    await dialog.getByLabel('Fin', { exact: false }).first().fill('2027-02-10')
    await dialog.getByRole('button', { name: 'Ouvrir le projet' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${title} ${family}` })).toBeVisible()
    await page.getByRole('link', { name: 'Affecter des talents' }).first().click()
    await page.getByRole('searchbox').fill(family)
    await page.getByRole('checkbox', { name: new RegExp(first.code) }).check()
    if (title.startsWith('La Route'))
      await page.getByRole('checkbox', { name: new RegExp(second.code) }).check()
    await page.getByRole('button', { name: 'Affecter', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Affecter \d/ })
      .click()
    await expect(page.getByRole('status').filter({ hasText: /personnes? affectées?/ })).toBeVisible()
  }
  await page.getByRole('link', { name: `Thé du matin ${family}` }).click()
  await expect(page.getByText('Deuxième option').first()).toBeVisible()
  await findings(page)
  await page.getByRole('button', { name: 'Passer : En tournage' }).click()
  await expect(page.getByText('En tournage').first()).toBeVisible()
  await page.getByRole('button', { name: 'Revenir : En préparation' }).click()
  await page.getByRole('dialog').getByLabel('Raison').fill('Le décor manque')
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir' }).click()
  await page.getByRole('tab', { name: 'Fiche et étapes' }).click()
  await expect(page.getByText('Le décor manque')).toBeVisible()
  await findings(page)

  await page.goto(company)
  await page.getByRole('link', { name: 'Ses projets' }).click()
  await expect(page.getByRole('link', { name: `La Route du sel ${family}` })).toBeVisible()
  await page.getByRole('tab', { name: 'Calendrier' }).click()
  await expect(page.getByRole('link', { name: `Thé du matin ${family}` })).toBeVisible()
  await findings(page)
})

async function findings(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(rule => `${rule.id}: ${rule.nodes[0]?.html}`)
  })
  expect(found).toEqual([])
}
