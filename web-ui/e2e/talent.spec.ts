import decodeQR from 'qr/decode.js'
import { administrator } from './people'
import { agreeAndSend, answerTalentBasics, choose, cv, expectPicture, next, photograph, pick } from './steps'
import { expect, test } from './watched'

// A file that arrives while answers are on their way makes a newer version: the form reads it and goes on.
test.use({ tolerated: [/status of 412 .*\/registrations\/talent\//] })

test('at a desk: register, activate, sign in by code, edit, be seen, change language', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const email = `ousmane.${Date.now()}@example.org`
  const password = 'pirogue rouge minuit sable'

  await page.goto('/')
  await page.getByRole('link', { name: 'M’inscrire pour un métier' }).click()
  await page.getByRole('link', { name: 'Commencer' }).click()
  await answerTalentBasics(page, { firstName: 'Ousmane', lastName: 'Sow', email, phone: '77 765 43 21' })
  await choose(page, /Confirmé/)
  await page.getByLabel(/^Présentez-vous/).fill('Je monte des décors et je chante en pulaar.')
  await next(page, 'Langues')
  await pick(page, /Ajouter une langue/, 'wolof', /wolof/i)
  await next(page, 'Disponibilité et tarifs')
  await choose(page, /Missions courtes/)
  await next(page, 'Façon de travailler')
  await choose(page, 'Sur place')
  await next(page, 'Talents')
  await page.getByLabel('Chercher un talent').fill('chant')
  await page.getByRole('group', { name: 'Vos talents' }).getByRole('checkbox').first().check()
  await next(page, 'Photo et documents')
  await page.getByLabel(/^Votre photo/).setInputFiles(await photograph(page, '#1d2b53'))
  await page.getByLabel(/^Votre CV/).setInputFiles(cv)
  await expect(page.getByText('reçu', { exact: false }).first()).toBeVisible()
  await next(page, 'Réseaux sociaux')
  await next(page, 'Relire et envoyer')
  const code = await agreeAndSend(page)

  await test.step('the QR picture leads to the public page, the card is a PDF', async () => {
    const address = await readQr(page, `/api/v1/profiles/${code}/qr.png`)
    expect(new URL(address).pathname).toBe(`/profile/view/${code}`)
    const card = await page.request.get(`/api/v1/profiles/${code}/card.pdf`)
    expect(card.status()).toBe(200)
    const bytes = await card.body()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(5_000)
    await page.goto(new URL(address).pathname)
    await expect(page.getByRole('heading', { level: 1, name: 'Ousmane S.' })).toBeVisible()
    await expectPicture(page.getByRole('img', { name: 'Ousmane S.', exact: true }))
  })

  await test.step('the welcome mail holds the link that opens the account', async () => {
    const office = await browser.newContext({ storageState: administrator.state, locale: 'fr-FR' })
    const mails = await office.newPage()
    await mails.goto('/admin/mails')
    await mails.getByRole('row').filter({ hasText: email }).getByRole('button').first().click()
    const link = await mails
      .getByRole('dialog')
      .getByText(/\/activate#/)
      .first()
      .textContent()
    await office.close()
    const there = new URL(link ?? '')
    await page.goto(there.pathname + there.hash)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Activer mon compte' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Ousmane' })).toBeVisible()
    await expect(page.getByRole('meter').or(page.getByRole('progressbar'))).toBeVisible()
    await expect(page.getByText(code).first()).toBeVisible()
  })

  await test.step('sign out, and in again by the code', async () => {
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(page.getByRole('link', { name: 'Connexion' })).toBeVisible()
    await page.goto('/login')
    await page.getByLabel('E-mail ou code').fill(code.toLowerCase())
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Ousmane' })).toBeVisible()
  })

  await test.step('what is edited is what the public page says', async () => {
    await page.goto('/me/talent/experience')
    await page.getByLabel(/^Présentez-vous/).fill('Chef décorateur, du sahel à la côte.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('C’est enregistré')).toBeVisible()
    await page.goto(`/profile/view/${code}`)
    await expect(page.getByText('Chef décorateur, du sahel à la côte.')).toBeVisible()
  })

  await test.step('the account speaks English from now on', async () => {
    await page.goto('/me/account')
    await page.getByRole('radio', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.goto('/me')
    await expect(page.getByRole('heading', { level: 1, name: 'Hello Ousmane' })).toBeVisible()
  })
})

/** What a camera would read; throws when there is nothing to be read. */
async function readQr(page: import('@playwright/test').Page, path: string) {
  const pixels = await page.evaluate(async source => {
    const picture = await createImageBitmap(await (await fetch(source)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, picture.width, picture.height)
    pen.drawImage(picture, 0, 0)
    const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height)
    return { grey: [...data].filter((_, at) => at % 4 === 0), width, height }
  }, path)
  const rgba = Uint8ClampedArray.from(pixels.grey.flatMap(grey => [grey, grey, grey, 255]))
  return decodeQR({ data: rgba, width: pixels.width, height: pixels.height }, { effort: 8 })
}
