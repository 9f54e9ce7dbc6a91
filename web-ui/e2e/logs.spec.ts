import { administrator } from './people'
import { expect, test } from './watched'

test.use({ storageState: administrator.state })

test('an administrator reads the logs, narrows them, changes a setting and proves that nothing was touched', async ({
  page,
}) => {
  await page.goto('/admin/settings')
  const mails = page.getByRole('listitem').filter({ hasText: 'Courriels : mois conservés' })
  await mails.getByRole('textbox').fill('18')
  await mails.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Réglage enregistré')).toBeVisible()
  await expect(mails.getByText(/Réglé le/)).toBeVisible()

  await page.goto('/admin/logs')
  await expect(page.getByRole('heading', { name: 'Journaux', level: 1 })).toBeVisible()
  await page.getByLabel('Acte', { exact: true }).selectOption({ label: 'Réglage modifié' })
  await expect(page).toHaveURL(/action=setting-changed/)
  const changed = page.getByRole('listitem').filter({ hasText: 'Réglage modifié' }).first()
  await expect(changed).toContainText('retention.mail_months')

  const sheet = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exporter en CSV' }).click()
  expect((await sheet).suggestedFilename()).toBe('security-log.csv')

  await page.getByRole('button', { name: 'Vérifier que rien n’a été touché' }).click()
  await expect(page.getByText('Journal de sécurité : intact')).toBeVisible()
  await expect(page.getByText('Journal d’activité : intact')).toBeVisible()

  await page.getByRole('tab', { name: 'Activité' }).click()
  await expect(page).toHaveURL(/log=activity/)
})

test('the logs fit a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/admin/logs', '/admin/logs?log=activity', '/admin/settings']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wider, path).toBe(false)
  }
})
