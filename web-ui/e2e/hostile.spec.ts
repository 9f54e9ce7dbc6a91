import { administrator, registered } from './people'
import { agreeAndSend, choose, next, optionalSections, passTo, pick } from './steps'
import { expect, test } from './watched'

const payload = '<img src=x onerror="alert(1)"><script>alert(2)</script>'

test.use({ storageState: administrator.state })

test('scripts typed into a profile are shown as words and never run', async ({ page }) => {
  const person = await registered(page.request, 'talent', {
    firstName: 'Rama',
    lastName: 'Script',
    bio: `${payload} "><svg onload=alert(3)> {{7*7}} javascript:alert(4)`,
  })
  const film = await registered(page.request, 'cinema', {
    firstName: 'Rama',
    lastName: 'Script',
    bio: payload,
  })
  for (const path of [
    `/profile/view/${person.code}`,
    `/staff/talents?open=${person.code}`,
    `/cinema/profile/${film.code}`,
    `/staff/cinema?open=${film.code}`,
  ]) {
    await page.goto(path)
    await expect(page.getByText(payload, { exact: false }).first()).toBeVisible()
    expect(await page.locator('img[src="x"], svg[onload]').count(), path).toBe(0)
  }
})

test('names that carry markup are refused beside the field, or shown as words', async ({ page }) => {
  await page.goto('/register/talent')
  await page.getByRole('link', { name: 'Commencer' }).click()
  await page.getByLabel('Prénom').fill('<b onmouseover=alert(1)>Rama</b>')
  await page.getByLabel('Nom', { exact: true }).fill('"><script>alert(2)</script>')
  await choose(page, 'Femme')
  await page.getByRole('button', { name: 'Continuer' }).click()
  const refused = page.locator('[aria-invalid="true"]')
  const accepted = page.getByRole('heading', { level: 1, name: 'Contact' })
  await expect(refused.first().or(accepted)).toBeVisible()
  if (await refused.count()) return

  const email = `rama.${Date.now()}@example.org`
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Indicatif du pays').first().selectOption('SN')
  await page.getByLabel('Téléphone').fill('77 222 33 44')
  await next(page, 'Origine et lieu de vie')
  await pick(page, 'Pays d’origine', 'Sén', /Sénégal/)
  await pick(page, 'Pays où vous vivez', 'Maroc', /Maroc/)
  await pick(page, 'Ville où vous vivez', 'Casa', /^Casablanca/)
  await passTo(page, ['Parcours', ...optionalSections])
  const code = await agreeAndSend(page)
  for (const path of [`/profile/view/${code}`, `/staff/talents?q=${code}`]) {
    await page.goto(path)
    await expect(page.getByText('<b onmouseover=alert(1)>Rama</b>').first()).toBeVisible()
  }
  await page.goto('/admin/mails')
  await page.getByRole('row').filter({ hasText: email }).getByRole('button').first().click()
  const mail = page.frameLocator('iframe[title="Le courriel tel qu’il est lu"]')
  await expect(mail.locator('body')).toContainText('<b onmouseover')
  expect(await mail.locator('script, [onmouseover]').count()).toBe(0)
})
