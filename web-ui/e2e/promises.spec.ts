import { administrator } from './people'
import { agreeAndSend, answerTalentBasics, next, optionalSections, passTo } from './steps'
import { expect, test } from './watched'

test.use({ viewport: { width: 360, height: 740 } })

test('a heavy photo leaves the phone light: 2 MB to be sent, 100 KB to be shown', async ({ page }) => {
  await page.goto('/register/talent/documents')
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3200, 2400)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    // Noise is what compresses worst.
    const noise = pen.createImageData(3200, 2400)
    for (let at = 0; at < noise.data.length; at += 65_536)
      crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65_536, noise.data.length)))
    pen.putImageData(noise, 0, 0)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    const bytes = new Uint8Array(await jpeg.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  })
  const photo = { name: 'IMG_9001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(drawn, 'base64') }
  expect(photo.buffer.length).toBeGreaterThan(2_500_000)

  const sent = page.waitForResponse(answer => /\/files\/photo$/.test(answer.url()), { timeout: 60_000 })
  await page.getByLabel(/^Votre photo/).setInputFiles(photo)
  const answer = await sent
  expect(answer.ok()).toBe(true)
  const { size } = await answer.json()
  expect(size).toBeLessThanOrEqual(2_000_000)
  await expect(page.getByRole('img', { name: 'Aperçu de ce qui sera envoyé' })).toBeVisible()
  const preview = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('taalentio')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const read = open.result.transaction('files').objectStore('files').getAll()
          read.onsuccess = () => resolve(read.result[0]?.preview?.size ?? 0)
        }
      }),
  )
  expect(preview).toBeGreaterThan(1_000)
  expect(preview).toBeLessThanOrEqual(100_000)
})

test('a registration begun on one phone goes on where its link is opened', async ({ page, browser }) => {
  const email = `fanta.${crypto.randomUUID().slice(0, 8)}@example.org`
  await page.goto('/register/talent/identity')
  await page.getByLabel('Prénom').fill('Fanta')
  await page.getByLabel('Nom', { exact: true }).fill('Koné')
  await page.getByRole('radio', { name: 'Femme' }).check()
  await next(page, 'Contact')
  await page.getByRole('button', { name: 'Recevoir un lien pour reprendre' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Adresse e-mail').fill(email)
  await dialog.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(dialog.getByText('Le lien est en route')).toBeVisible()

  const office = await browser.newContext({ storageState: administrator.state })
  const mails = await (await office.request.get('/api/v1/admin/email-logs?size=50')).json()
  const { id } = mails.items.find((mail: { to: string }) => mail.to === email)
  const mail = await (await office.request.get(`/api/v1/admin/email-logs/${id}`)).json()
  await office.close()
  const link = new URL(mail.links.find((address: string) => address.includes('#resume=')))

  const elsewhere = await browser.newContext({ locale: 'fr-FR', viewport: { width: 360, height: 740 } })
  const other = await elsewhere.newPage()
  await other.goto(link.pathname + link.hash)
  await expect(other.getByRole('heading', { level: 1, name: 'Contact' })).toBeVisible()
  await expect(other).not.toHaveURL(/resume/)
  await other.getByRole('link', { name: 'Retour' }).click()
  await expect(other.getByLabel('Prénom')).toHaveValue('Fanta')
  await expect(other.getByLabel('Nom', { exact: true })).toHaveValue('Koné')
  await elsewhere.close()
})

test('where the browser keeps nothing this is said, and the code still comes', async ({ page }) => {
  test.setTimeout(180_000)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    })
  })
  await page.goto('/register/talent')
  await page.getByRole('link', { name: 'Commencer' }).click()
  await expect(page.getByText('Cet appareil ne peut pas garder vos réponses')).toBeVisible()
  await answerTalentBasics(page, {
    firstName: 'Issa',
    lastName: 'Ouédraogo',
    email: `issa.${crypto.randomUUID().slice(0, 8)}@example.org`,
    phone: '77 999 88 77',
  })
  await expect(page.getByText('Enregistré en ligne')).toBeVisible()
  await passTo(page, optionalSections)
  expect(await agreeAndSend(page)).toMatch(/^SNM\w{4}CAS$/)
})
