import { writeFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import axe from 'axe-core'
import { shooting } from './gate'
import { activate, invite } from './invited'
import { administrator, someName } from './people'
import { expect, only, test } from './watched'

test.use({
  storageState: administrator.state,
  // 403: the house asks for the password again before somebody is invited, ten minutes after it was given.
  tolerated: only(
    /^no answer to \S+ /,
    /^status of 404 POST \S+\/attendance\/scans/,
    /^status of 403 POST \S+\/api\/v1\/users$/,
  ),
})

const family = (name: string) => someName(name).replace('-', '')

async function typed(page: Page, code: string) {
  await page.getByLabel('Code du badge, code cinéma ou lien').fill(code)
  await page.keyboard.press('Enter')
}

const result = (page: Page, verdict: string) => page.locator(`[data-verdict="${verdict}"]`)

// one after the other: the second changes for the whole house what the first relies on
test.describe
  .serial('arriving and leaving', () => {
    test('somebody arrives and leaves by code, and the board on another screen follows by itself', async ({
      page,
      context,
      request,
    }) => {
      const film = await shooting(request, family('Porte'), 2)
      const [first] = film.people
      if (!first) throw new Error('nobody is on the project')
      await page.goto('/presence')
      await page.getByRole('link', { name: film.name }).click()
      await expect(page.getByText('Liste prête : 2')).toBeVisible()
      const board = await context.newPage()
      await board.goto(`/presence/${film.id}?view=board`)
      await expect(board.getByText('Présents : 0')).toBeVisible()

      await typed(page, first.badge.toLowerCase())
      await expect(result(page, 'CHECKED_IN')).toContainText('Arrivée')
      await expect(result(page, 'CHECKED_IN')).toContainText(first.name)
      await expect(board.getByText('Présents : 1')).toBeVisible({ timeout: 5_000 })
      await typed(page, first.code)
      await expect(result(page, 'DUPLICATE_SCAN')).toBeVisible()
      await typed(page, 'ZZZZZ001001')
      await expect(result(page, 'UNKNOWN')).toContainText('Pas sur ce projet')

      await board.getByRole('button', { name: 'Tous partis' }).click()
      await board.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click()
      await expect(board.getByText('C’est fait pour 0 personnes')).toBeVisible() // within the same minute
      await expect(board.getByRole('dialog').getByText('Rien à noter')).toHaveCount(2)
      await board.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
      await board.getByRole('button', { name: 'Tous arrivés' }).click()
      await board.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click()
      await expect(board.getByText('C’est fait pour 1 personnes')).toBeVisible()
      await board.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
      await expect(board.getByText('Présents : 2')).toBeVisible()
    })

    test('where the house allows it, somebody who left comes back the same day', async ({
      page,
      request,
    }) => {
      const film = await shooting(request, family('Retour'), 1)
      const [one] = film.people
      if (!one) throw new Error('nobody is on the project')
      const set = (key: string, value: string) =>
        request.put(`/api/v1/admin/settings/${key}`, { headers: film.headers, data: { value } })
      try {
        expect((await set('presence.multi_session', 'true')).status()).toBe(200)
        expect((await set('presence.dedupe_seconds', '0')).status()).toBe(200)
        await page.goto(`/presence/${film.id}`)
        await expect(page.getByText('Liste prête : 1')).toBeVisible()
        for (const verdict of ['CHECKED_IN', 'CHECKED_OUT', 'CHECKED_IN']) {
          await typed(page, one.code)
          await expect(result(page, verdict)).toBeVisible()
        }
        await page.goto(`/presence/${film.id}?view=board`)
        await expect(page.getByText('Présents : 1')).toBeVisible()
        await expect(page.getByRole('button', { name: /^Corriger .*, arrivée/ })).toHaveCount(2)
      } finally {
        for (const key of ['presence.multi_session', 'presence.dedupe_seconds'])
          await request.delete(`/api/v1/admin/settings/${key}`, { headers: film.headers })
      }
    })

    test('where the house says so, an agent sees and keeps only the gate they are named on', async ({
      page,
      browser,
      request,
    }) => {
      test.setTimeout(120_000)
      const [theirs, other] = [
        await shooting(request, family('Nomme'), 1),
        await shooting(request, family('Autre'), 1),
      ]
      const email = `agent.${Date.now()}@example.org`
      await invite(page, email, 'Présence')
      const agent = await activate(page, browser, email, 'Cinéma')
      try {
        await page.goto('/admin/settings')
        const setting = page.getByRole('listitem').filter({ hasText: 'projets que voient les agents' })
        await setting.getByRole('combobox').selectOption({ label: 'Ceux où ils sont nommés' })
        await setting.getByRole('button', { name: 'Enregistrer' }).click()
        await expect(setting.getByRole('button', { name: 'Revenir à la valeur d’origine' })).toBeVisible()

        await agent.goto('/presence')
        await expect(agent.getByText('Aucun tournage ouvert')).toBeVisible()
        await page.goto(`/staff/projects/${theirs.id}?tab=record`)
        await page.getByLabel('Adresse du compte de l’agent').fill(email)
        await page.getByRole('button', { name: 'Nommer' }).click()
        await expect(page.getByRole('button', { name: /^Retirer / })).toBeVisible()

        await agent.reload()
        await agent.getByRole('link', { name: theirs.name }).click()
        await expect(agent.getByText('Liste prête : 1')).toBeVisible()
        await typed(agent, theirs.people[0]?.badge ?? '')
        await expect(result(agent, 'CHECKED_IN')).toBeVisible()
        await agent.goto('/staff/cinema')
        const [named, stranger] = [theirs.people[0], other.people[0]]
        await expect(agent.getByText(named?.code ?? '')).toBeVisible()
        await expect(agent.getByText(stranger?.code ?? '')).toBeHidden()
        await agent.goto(`/presence/${other.id}`)
        await expect(agent.getByText(/Ce projet ne vous est pas/)).toBeVisible()
        await expect(agent.getByText(/Liste prête/)).toBeHidden()

        await page.getByRole('button', { name: /^Retirer / }).click()
        await expect(page.getByText('Personne n’est nommé.')).toBeVisible()
        await agent.goto(`/presence/${theirs.id}`)
        await expect(agent.getByText(/Ce projet ne vous est pas/)).toBeVisible()
      } finally {
        await request.delete('/api/v1/admin/settings/presence.scope', { headers: theirs.headers })
        await agent.context().close()
      }
    })
  })

test('a day that nobody scanned is written down afterwards, arrival and departure', async ({
  page,
  request,
}) => {
  const film = await shooting(request, family('Veille'), 2)
  await page.goto(`/presence/${film.id}?view=board`)
  await expect(page.getByText('Pas venus : 2')).toBeVisible()
  const yesterday = new Date(Date.now() - 30 * 3_600_000).toISOString().slice(0, 10)
  await page.getByLabel('Journée').fill(yesterday)
  for (const [button, time, sum] of [
    ['Tous arrivés', '08:00', 'Partis : 2'],
    ['Tous partis', '18:30', 'Heures comptées : 21h 00min'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await page.getByLabel('Heure du lieu de tournage').fill(time)
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click()
    await expect(page.getByText('C’est fait pour 2 personnes')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
    await expect(page.getByText(sum)).toBeVisible()
  }
})

test('without network the gate goes on by itself, survives a killed tab, and sends everything afterwards', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const film = await shooting(request, family('Coupure'), 3)
  const [first, second, third] = film.people
  if (!first || !second || !third) throw new Error('too few people')
  await page.goto(`/presence/${film.id}`)
  await expect(page.getByText('Liste prête : 3')).toBeVisible()
  await expect(page.getByText('En ligne')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect(page.getByText('En ligne')).toBeVisible()

  await context.setOffline(true)
  await expect(page.getByText('Hors ligne')).toBeVisible({ timeout: 3_000 })
  await typed(page, first.badge)
  await expect(result(page, 'CHECKED_IN')).toContainText('gardé sur cet appareil')
  await expect(page.getByText('En attente d’envoi : 1')).toBeVisible()
  await typed(page, second.code)
  await expect(page.getByText('En attente d’envoi : 2')).toBeVisible()

  await page.close({ runBeforeUnload: false })
  const reopened = await context.newPage()
  await reopened.goto(`/presence/${film.id}`)
  await expect(reopened.getByText('En attente d’envoi : 2')).toBeVisible()
  await typed(reopened, third.badge)
  await expect(result(reopened, 'CHECKED_IN')).toContainText(third.name)
  await expect(reopened.getByText('En attente d’envoi : 3')).toBeVisible()

  await context.setOffline(false)
  await expect(reopened.getByText('En ligne')).toBeVisible({ timeout: 3_000 })
  await expect(reopened.getByText(/En attente d’envoi/)).toBeHidden()
  const day = await (await request.get(`/api/v1/attendance/projects/${film.id}`)).json()
  expect(day.onSet).toBe(3)
})

test('a camera reads a real badge', async ({ request, baseURL }, info) => {
  const film = await shooting(request, family('Camera'), 1)
  const [first] = film.people
  if (!first) throw new Error('nobody is on the project')
  const file = info.outputPath('badge.y4m')
  await writeFile(file, await filmOf(first.qr))
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  })
  try {
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      storageState: administrator.state,
      locale: 'fr-FR',
      permissions: ['camera'],
    })
    const page = await context.newPage()
    await page.goto(`/presence/${film.id}`)
    await expect(result(page, 'CHECKED_IN')).toContainText(first.name, { timeout: 30_000 })
    await page.screenshot({ path: info.outputPath('gate.png'), fullPage: true })
  } finally {
    await browser.close()
  }
})

test('a badge’s public page says whose it is and whether it counts', async ({ page, request, browser }) => {
  const film = await shooting(request, family('Badge'), 1)
  const [first] = film.people
  if (!first) throw new Error('nobody is on the project')
  const text = await read(page, first.qr)
  const value = text.split('/').pop() ?? ''
  expect(text.length).toBeLessThanOrEqual(180)
  const visitor = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await visitor.goto(`/B/${value}`)
  await expect(visitor).toHaveURL(new RegExp(`/badge/${value}$`))
  await expect(visitor.getByRole('heading', { name: 'Badge valable' })).toBeVisible()
  await expect(visitor.getByText(first.name)).toBeVisible()
  const revoked = await request.post(`/api/v1/attendance/badges/${first.badge}/revoke`, {
    headers: film.headers,
    data: { reason: 'Perdu' },
  })
  expect(revoked.status(), await revoked.text()).toBe(200)
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'Badge annulé' })).toBeVisible()
  await expect(visitor.getByText(first.name)).toBeHidden()
  await visitor.context().close()
})

test('the pages of a gate have no accessibility finding', async ({ page, request }) => {
  const film = await shooting(request, family('Acces'), 2)
  const [first] = film.people
  for (const path of [
    '/presence',
    `/presence/${film.id}`,
    `/presence/${film.id}?view=board`,
    `/presence/${film.id}?view=doubts`,
    `/presence/${film.id}?view=devices`,
    `/presence/history/${first?.code}`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await page.evaluate(axe.source)
    const findings = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
      return violations.map(rule => `${rule.id}: ${rule.nodes[0]?.html}`)
    })
    expect(findings, path).toEqual([])
  }
})

/** What a QR picture says, read by the page's own means; throws when it holds no code. */
async function read(page: Page, png: Buffer) {
  const { default: decodeQR } = await import('qr/decode.js')
  const { data, width, height } = await pixels(page, png)
  return decodeQR({ data: new Uint8ClampedArray(data), width, height }, { effort: 8 })
}

async function pixels(page: Page, png: Buffer) {
  return page.evaluate(async base64 => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
    const picture = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const drawing = canvas.getContext('2d')
    if (!drawing) throw new Error('no canvas')
    drawing.drawImage(picture, 0, 0)
    const { data } = drawing.getImageData(0, 0, picture.width, picture.height)
    return { data: [...data], width: picture.width, height: picture.height }
  }, png.toString('base64'))
}

/** A badge held before a 720p camera, as a short film. */
async function filmOf(png: Buffer) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const { data, width, height } = await pixels(page, png)
  await browser.close()
  const [w, h, side] = [1280, 720, 340]
  const luma = Buffer.alloc(w * h, 150)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const source = 4 * (Math.floor((y * height) / side) * width + Math.floor((x * width) / side))
      luma[(y + (h - side) / 2) * w + x + (w - side) / 2] = 40 + Math.round(((data[source] ?? 0) * 190) / 255)
    }
  const chroma = Buffer.alloc((w * h) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  return Buffer.concat([
    Buffer.from('YUV4MPEG2 W1280 H720 F10:1 Ip A1:1 C420jpeg\n'),
    ...Array(10).fill(frame),
  ])
}
