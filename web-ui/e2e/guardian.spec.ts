import type { APIRequestContext } from '@playwright/test'
import { confirmed, mailed, password } from './invited'
import { administrator, registered, someName } from './people'
import { cv } from './steps'
import { expect, only, test } from './watched'

// A profile that is being erased has no public page; that it is gone is what the stories are about.
test.use({ tolerated: only(/^status of 404 GET \S+\/public\/profiles\//) })

let count = 0

/** A minor whose form names a guardian and holds the signed consent. */
async function minor(request: APIRequestContext, firstName: string) {
  const mark = `${Date.now()}.${++count}`
  const email = `mineure.${mark}@example.org`
  const guardian = `tutrice.${mark}@example.org`
  const cities = await (await request.get('/api/v1/cities?country=SN&q=Dakar')).json()
  const begun = await request.post('/api/v1/registrations/talent', { data: {} })
  expect(begun.status(), await begun.text()).toBe(201)
  const { draftId, resumeToken } = await begun.json()
  const path = `/api/v1/registrations/talent/${draftId}`
  const headers = { 'X-Resume-Token': resumeToken }
  const consent = await request.put(`${path}/files/guardianConsent`, {
    headers,
    multipart: { file: { ...cv, name: 'accord.pdf' } },
  })
  expect(consent.status(), await consent.text()).toBe(200)
  const phone = `+22176${String(1_000_000 + (Date.now() % 8_999_999)).slice(0, 7)}`
  const kept = await request.put(path, {
    headers,
    data: {
      step: 'guardian',
      content: {
        identity: { firstName, lastName: 'Fall', gender: 'F', birthDate: '2013-06-01' },
        contact: { email, phone },
        location: {
          originCountry: 'SN',
          nationality: 'SN',
          residenceCountry: 'SN',
          residenceCity: cities[0].id,
        },
        languages: [{ code: 'wo', level: 'NATIVE' }],
        availability: { availability: 'FLEXIBLE' },
        guardian: {
          name: 'Fatou Fall',
          phone: '+221770000001',
          email: guardian,
          consent: (await consent.json()).fileId,
        },
        consent: { terms: true, privacy: true },
      },
    },
  })
  expect(kept.status(), await kept.text()).toBe(200)
  const sent = await request.post(`${path}/submit`, { headers: { ...headers, 'Idempotency-Key': draftId } })
  expect(sent.status(), await sent.text()).toBe(201)
  return { code: (await sent.json()).code as string, email, guardian }
}

test('a mother agrees to answer for her daughter, has everything erased, thinks better of it, and steps back', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const firstName = someName('Aminata')
  const child = await minor(request, firstName)
  const office = await browser.newContext({ storageState: administrator.state, locale: 'fr-FR' })
  const page = await office.newPage()
  const link = await mailed(page, child.guardian, 'Activez votre compte')
  const mother = await (await browser.newContext({ locale: 'fr-FR' })).newPage()

  await test.step('the link of the mail opens an account of her own', async () => {
    await mother.goto(new URL(link.pathname + link.hash, page.url()).href)
    await mother.getByLabel('Mot de passe', { exact: true }).fill(password)
    await mother.getByRole('button', { name: 'Activer mon compte' }).click()
    await expect(mother.getByRole('button', { name: 'Activer mon compte' })).toHaveCount(0)
  })

  await test.step('she is told who it is about, and no more, before she agrees', async () => {
    await mother.goto('/me/wards')
    await expect(mother.getByRole('heading', { level: 2, name: firstName, exact: true })).toBeVisible()
    await mother.getByRole('button', { name: 'J’accepte d’en répondre' }).click()
    await expect(mother.getByRole('heading', { level: 2, name: `${firstName} Fall` })).toBeVisible()
    await expect(mother.getByText('Accords donnés')).toBeVisible()
  })

  await test.step('she reads and changes the profile as its owner does', async () => {
    await mother.getByRole('link', { name: 'Lire et changer la fiche' }).click()
    await expect(mother.getByLabel(/^Prénom et nom/)).toHaveValue('Fatou Fall')
    await mother.goto('/me/wards')
  })

  await test.step('erasing hides the profile at once, with the day until which it can be undone', async () => {
    await mother.getByRole('button', { name: 'Tout faire effacer' }).click()
    await mother.getByRole('dialog').getByRole('button', { name: 'Faire effacer' }).click()
    await expect(mother.getByText(/^Tout sera effacé le/)).toBeVisible()
    await expect(mother.getByText('fiche non visible')).toBeVisible()
    await mother.getByRole('button', { name: 'Ne rien effacer' }).click()
    await expect(mother.getByText('fiche non visible')).toHaveCount(0)
  })

  await test.step('who takes the consent back answers for nobody', async () => {
    await mother.getByRole('button', { name: 'Retirer mon accord' }).click()
    await mother.getByRole('dialog').getByRole('button', { name: 'Retirer mon accord' }).click()
    await expect(mother.getByText('Personne pour l’instant')).toBeVisible()
  })
  await mother.context().close()
  await office.close()
})

test('the office erases somebody who never had an account, and keeps them after all', async ({
  browser,
  request,
}) => {
  const firstName = someName('Moussa')
  const person = await registered(request, 'talent', { firstName, lastName: 'Sarr' })
  const office = await browser.newContext({ storageState: administrator.state, locale: 'fr-FR' })
  const page = await office.newPage()
  await page.goto('/admin/erasures')
  await page.getByRole('button', { name: 'Effacer une personne' }).click()
  const form = page.getByRole('dialog').filter({ hasText: 'Effacer une personne sans compte' })
  await form.getByLabel('Code de la fiche').fill(person.code)
  await form.getByLabel(/Qui l’a demandé/).fill('Lettre des parents du 3 mai')
  await form.getByRole('button', { name: 'Masquer et effacer' }).click()
  const line = page.getByRole('listitem').filter({ hasText: person.code })
  await confirmed(page, line)
  await expect(line.getByText('Lettre des parents du 3 mai')).toBeVisible()
  expect((await request.get(`/api/v1/public/profiles/${person.code}`)).status()).toBe(404)
  await line.getByRole('button', { name: 'Ne rien effacer' }).click()
  await expect(line).toHaveCount(0)
  expect((await request.get(`/api/v1/public/profiles/${person.code}`)).status()).toBe(200)
  await office.close()
})
