import { confirmed } from './invited'
import { administrator } from './people'
import { expect, only, test } from './watched'

test.use({
  storageState: administrator.state,
  // The house asks for the password again before somebody is invited, ten minutes after it was given.
  tolerated: only(/^status of 403 POST \S+\/api\/v1\/users$/),
})

test('an administrator invites a recruiter, whose link is kept and opens the door', async ({
  page,
  browser,
}, info) => {
  const email = `recrute.${info.project.name}.${Date.now()}@example.org`
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Prénom').fill('Fatou')
  await dialog.getByLabel('Nom', { exact: true }).fill('Ndiaye')
  await dialog.getByLabel('Adresse e-mail').fill(email)
  await dialog.getByRole('button', { name: 'Créer le compte' }).click()
  await confirmed(page, page.getByText('Compte créé'))

  await page.goto('/admin/mails')
  await expect(page.getByText('Aucun serveur de courrier n’est réglé')).toBeVisible()
  await page
    .getByRole('button')
    .filter({ hasText: /compte/i })
    .first()
    .waitFor()
  const row = page.locator('tr, li').filter({ hasText: email })
  await row.getByRole('button').first().click()
  const link = await page
    .getByRole('dialog')
    .getByRole('link', { name: 'Ouvrir ce lien' })
    .first()
    .getAttribute('href')
  expect(link).toContain('/activate#')
  // The mail looks as it does in a mailbox although our own pages allow no inline styles.
  const mail = page.frameLocator('iframe[title="Le courriel tel qu’il est lu"]')
  await expect(mail.locator('img').first()).toHaveCSS('border-radius', '10px')

  const fresh = await browser.newContext({ locale: 'fr-FR' })
  const theirs = await fresh.newPage()
  const there = new URL(link as string)
  await theirs.goto(new URL(there.pathname + there.hash, page.url()).href)
  await theirs.getByLabel('Mot de passe', { exact: true }).fill('pirogue rouge minuit sable')
  await theirs.getByRole('button', { name: 'Activer mon compte' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: 'Talents' })).toBeVisible()
  await theirs.goto('/admin/users')
  await expect(theirs).toHaveURL(/\/me$/)
  await fresh.close()
})

test('staff see both lists, their filters and what an empty answer means', async ({ page }) => {
  await page.goto('/staff/talents?q=personne-de-ce-nom-nulle-part')
  await expect(page.getByText('Personne ne réunit ces critères')).toBeVisible()
  await page.goto('/staff/cinema')
  await page.getByRole('button', { name: 'Filtres' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('checkbox', { name: /^Noisette/ }).check()
  await panel.getByRole('button', { name: /^(Voir \d+ fiche|Personne$)/ }).click()
  await expect(page).toHaveURL(/eyes=.*HAZEL/)
  await page.getByRole('button', { name: 'Retirer le filtre Yeux : Noisette' }).click()
  await expect(page).not.toHaveURL(/eyes/)
})

test.describe(() => {
  test.use({ tolerated: only(/^status of (403|422) POST \S+\/api\/v1\/users$/) })

  test('every refused field of an invitation is named beside it', async ({ page }) => {
    await page.goto('/admin/users')
    await page.getByRole('button', { name: 'Inviter quelqu’un' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Prénom').fill('Fatou')
    await dialog.getByLabel('Nom', { exact: true }).fill('Ndiaye')
    await dialog.getByLabel('Adresse e-mail').fill('sans-arobase')
    await dialog.getByRole('button', { name: 'Créer le compte' }).click()
    await expect(dialog.getByLabel('Adresse e-mail')).toHaveAttribute('aria-invalid', 'true')
  })
})

test('changing the language of the account lasts', async ({ page }) => {
  await page.goto('/me/account')
  await expect(page.getByRole('radio', { name: 'Français' })).toBeChecked()
})
