import { expect, type Locator, type Page } from '@playwright/test'

/** Chooses out of a list that is searched as one types. */
export async function pick(
  page: Page,
  label: string | RegExp,
  typed: string,
  option: string | RegExp = typed,
) {
  const box = page.getByRole('combobox', { name: label })
  await expect(box).toBeEnabled()
  await box.click()
  await box.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

/** On to the next section: « Continuer », or « Passer » where nothing was answered. */
export async function next(page: Page, title: string) {
  await page.getByRole('button', { name: /^(Continuer|Passer)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Ticks one of several pictured choices: their native control lies over the whole card. */
export const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).check()

/** The last page of a registration; gives the code. */
export async function agreeAndSend(page: Page) {
  await page.getByRole('checkbox', { name: /conditions d’utilisation/ }).check()
  await page.getByRole('checkbox', { name: /mes données servent/ }).check()
  await page.getByRole('button', { name: 'Envoyer et recevoir mon code' }).click()
  return readCode(page)
}

export async function readCode(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Voici votre code' })).toBeVisible({
    timeout: 60_000,
  })
  const code = await page
    .getByText(/^[A-Z]{2,3}[A-Z0-9]{6,24}$/)
    .first()
    .textContent()
  return (code ?? '').trim()
}

/** Presses Tab until that control has the focus. */
export async function tabTo(page: Page, target: Locator, limit = 60) {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < limit; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${limit} presses of Tab do not reach ${target}`)
}

/**
 * A photograph as a telephone makes it: lying on its side, with the place it was taken at among its metadata.
 * Drawn by the browser at hand, so that no picture has to be kept with the tests.
 */
export async function photograph(page: Page, colour: string) {
  const drawn = await page.evaluate(async fill => {
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = fill
    pen.fillRect(0, 0, 800, 600)
    pen.fillStyle = '#f2c9a0'
    pen.beginPath()
    pen.ellipse(400, 300, 120, 160, 0, 0, 7)
    pen.fill()
    return canvas.toDataURL('image/jpeg', 0.85).split(',')[1] ?? ''
  }, colour)
  const jpeg = Buffer.from(drawn, 'base64')
  return {
    name: 'IMG_2041.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([jpeg.subarray(0, 2), metadata(), jpeg.subarray(2)]),
  }
}

export const CAMERA = 'Tambour-3000'

/** An Exif segment: turned by 90°, made by CAMERA. */
function metadata() {
  const maker = Buffer.from(`${CAMERA}\0`, 'latin1')
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.writeUInt16LE(0x010f, 10) // maker: text, kept after the directory
  tiff.writeUInt16LE(2, 12)
  tiff.writeUInt32LE(maker.length, 14)
  tiff.writeUInt32LE(tiff.length, 18)
  tiff.writeUInt16LE(0x0112, 22) // orientation: a short, 6
  tiff.writeUInt16LE(3, 24)
  tiff.writeUInt32LE(1, 26)
  tiff.writeUInt16LE(6, 30)
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, maker])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** Smallest document a CV can be. */
export const cv = {
  name: 'cv.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\nxref\n0 4\n0000000000 65535 f \n' +
      '0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n',
    'latin1',
  ),
}

/** The picture came and is one. */
export async function expectPicture(picture: Locator) {
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
}

/** The sections of a talent's registration that must be answered, through the form. */
export async function answerTalentBasics(
  page: Page,
  person: { firstName: string; lastName: string; email: string; phone: string },
) {
  await page.getByLabel('Prénom').fill(person.firstName)
  await page.getByLabel('Nom', { exact: true }).fill(person.lastName)
  await choose(page, 'Homme')
  await next(page, 'Contact')
  await page.getByLabel('Adresse e-mail').fill(person.email)
  await page.getByLabel('Indicatif du pays').first().selectOption('SN')
  await page.getByLabel('Téléphone').fill(person.phone)
  await next(page, 'Origine et lieu de vie')
  await pick(page, 'Pays d’origine', 'Sén', /Sénégal/)
  await expect(page.getByRole('combobox', { name: 'Nationalité' })).not.toHaveValue('')
  await pick(page, 'Pays où vous vivez', 'Maroc', /Maroc/)
  await pick(page, 'Ville où vous vivez', 'Casa', /^Casablanca/)
  await next(page, 'Parcours')
}

/** Past the sections one may leave out. */
export async function passTo(page: Page, titles: readonly string[]) {
  for (const title of titles) await next(page, title)
}

export const optionalSections = [
  'Langues',
  'Disponibilité et tarifs',
  'Façon de travailler',
  'Talents',
  'Photo et documents',
  'Réseaux sociaux',
  'Relire et envoyer',
] as const
