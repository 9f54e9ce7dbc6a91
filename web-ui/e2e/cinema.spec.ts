import { agreeAndSend, CAMERA, choose, expectPicture, next, photograph, pick } from './steps'
import { expect, test } from './watched'

test.use({
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  // A photo that arrives while answers are on their way makes a newer version: the form reads it and goes on.
  tolerated: [/status of 412 .*\/registrations\/cinema\//],
})

test('on a phone, from the first click to the code, the public page and the card', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'M’inscrire pour l’écran' }).click()
  await page.getByRole('link', { name: 'Commencer' }).click()

  await page.getByLabel('Prénom').fill('Aminata')
  await page.getByLabel('Nom', { exact: true }).fill('Traoré')
  await choose(page, 'Femme')
  await page.getByLabel('Date de naissance').fill('1996-04-12')
  await page.getByLabel('Document').selectOption({ label: 'Passeport' })
  await page.getByLabel('Numéro', { exact: true }).fill('A01234567')
  await page.getByLabel('Adresse e-mail').fill(`aminata.${Date.now()}@example.org`)
  await page.getByLabel('Indicatif du pays').first().selectOption('ML')
  await page.getByLabel('Téléphone').fill('76 12 34 56')
  await page.getByRole('button', { name: 'C’est le même numéro' }).click()
  await expect(page.getByLabel(/WhatsApp/)).not.toHaveValue('')

  await next(page, 'Origines')
  await pick(page, 'Nationalité', 'malien', /malienne/i)
  await pick(page, /Pays d’origine/, 'Mali', /^\W*Mali/)
  await page.getByRole('checkbox', { name: 'Africaine' }).check()
  await page.getByRole('checkbox', { name: /garde ces réponses/ }).check()

  await next(page, 'Lieu de vie')
  await pick(page, 'Pays où vous vivez', 'Sén', /Sénégal/)
  await pick(page, 'Ville où vous vivez', 'Dakar', /^Dakar/)

  await next(page, 'Langues')
  await page.getByRole('button', { name: /^Français$/i }).click()
  await page.getByLabel(/^Niveau : français/i).selectOption({ label: 'Courant' })
  await pick(page, /Ajouter une langue/, 'bambara', /bambara/i)

  await next(page, 'Physique')
  await page.getByLabel(/^Yeux/).selectOption({ label: 'Brun' })
  await page.getByLabel(/Taille en centimètres/).fill('172')

  await next(page, 'Rôles')
  await page.getByRole('checkbox', { name: 'Figurant·e', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Voix off' }).check()
  await choose(page, /Junior/)

  await next(page, 'Talents')
  await page.getByLabel('Chercher un talent').fill('dans')
  await page.getByRole('group', { name: 'Vos talents' }).getByRole('checkbox').first().check()
  await expect(page.getByText('1 talent choisi')).toBeVisible()

  await next(page, 'Réseaux sociaux')
  await page.getByLabel(/^Instagram/).fill('@aminata.traore')

  await next(page, 'Photos et expériences')
  await page.getByLabel(/^Photo de profil/).setInputFiles(await photograph(page, '#a4452c'))
  await page.getByLabel(/^Photo de la pièce d’identité/).setInputFiles(await photograph(page, '#20406a'))
  await page
    .getByLabel('Ajouter des photos')
    .setInputFiles([await photograph(page, '#3d6b3a'), await photograph(page, '#c98a1b')])
  await expect(page.getByText('2 photos sur 10')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une production' }).click()
  await page.getByLabel('Titre', { exact: true }).fill('Le Fleuve')
  await page.getByLabel(/^Année/).fill('2024')
  await page.getByLabel(/^Votre rôle/).fill('La piroguière')

  await next(page, 'Relire et envoyer')
  await expect(page.getByText('Le Fleuve')).toBeVisible()
  const code = await agreeAndSend(page)
  await expectPicture(page.getByRole('img', { name: `QR de votre page : ${code}` }))

  const [card] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger ma carte' }).click(),
  ])
  expect(card.suggestedFilename()).toMatch(/\.pdf$/)

  await page.getByRole('link', { name: 'Voir ma page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Aminata T.' })).toBeVisible()
  await expect(page.getByText('Dakar')).toBeVisible()
  await expect(page.getByText('Traoré')).toHaveCount(0)
  await expect(page.getByText('76 12 34 56')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

  const portrait = page.getByRole('img', { name: 'Aminata T.', exact: true })
  await expectPicture(portrait)
  const { wide, high } = await portrait.evaluate((img: HTMLImageElement) => ({
    wide: img.naturalWidth,
    high: img.naturalHeight,
  }))
  expect(high, 'the photo stands upright').toBeGreaterThan(wide)
  const kept = await (await page.request.get((await portrait.getAttribute('src')) ?? '')).body()
  expect(kept.includes(CAMERA), 'nothing of the telephone stays in the photo').toBe(false)
  expect(kept.includes('Exif')).toBe(false)
})
