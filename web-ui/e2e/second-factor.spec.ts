import { createHmac } from 'node:crypto'
import { activate, confirmed, givePassword, invite } from './invited'
import { administrator } from './people'
import { expect, test } from './watched'

test.use({
  storageState: administrator.state,
  // the page of the administrator, whose password may be wanted again
  tolerated: [/^status of 403 (POST|DELETE) \S+\/api\/v1\/users/],
})

test('a second factor is set up, asked for, lost and taken away by an administrator', async ({
  page,
  browser,
}, info) => {
  const email = `deuxfois.${info.project.name}.${Date.now()}@example.org`
  const name = await invite(page, email)
  const theirs = await activate(page, browser, email)
  let secret = ''
  let codes: string[] = []

  await test.step('the app is told the secret and proves that it knows it', async () => {
    await theirs.goto('/me/security')
    await theirs.getByRole('button', { name: 'Mettre en place' }).click()
    const dialog = theirs.getByRole('dialog')
    await expect(dialog.getByRole('img', { name: /Code QR/ })).toBeVisible()
    secret = ((await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(
      ' ',
      '',
    )
    await dialog.getByLabel(/Code affiché/).fill('000000')
    await dialog.getByRole('button', { name: 'Vérifier le code' }).click()
    await expect(dialog.getByText('Ce code n’est pas le bon')).toBeVisible()
    await dialog.getByLabel(/Code affiché/).fill(code(secret, 0))
    await dialog.getByRole('button', { name: 'Vérifier le code' }).click()
    const kept = theirs.getByRole('dialog').filter({ hasText: 'Vos codes de secours' })
    const shown = kept.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem')
    await expect(shown).toHaveCount(10)
    codes = await shown.allTextContents()
    await expect(kept.getByRole('button', { name: 'Terminer' })).toBeDisabled()
    await kept.getByLabel('J’ai mis ces codes en lieu sûr').check()
    await kept.getByRole('button', { name: 'Terminer' }).click()
    await expect(theirs.getByText('Codes de secours encore valables : 10')).toBeVisible()
  })

  await test.step('signing in asks for the code after the password', async () => {
    await theirs.getByRole('button', { name: 'Se déconnecter' }).click()
    await givePassword(theirs, email)
    await expect(theirs.getByRole('heading', { level: 1, name: 'Encore une étape' })).toBeVisible()
    await expect(theirs.getByLabel('Code de votre application')).toBeFocused()
    await theirs.getByLabel('Code de votre application').fill('000000')
    await theirs.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(theirs.getByText('Ce code n’est pas le bon')).toBeVisible()
    await theirs.getByLabel('Code de votre application').fill(code(secret, 1))
    await theirs.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(theirs.getByRole('heading', { level: 1, name: 'Talents' })).toBeVisible()
  })

  await test.step('the telephone is lost: a recovery code opens the door once', async () => {
    await theirs.getByRole('button', { name: 'Se déconnecter' }).click()
    await givePassword(theirs, email)
    await theirs.getByRole('button', { name: 'Utiliser un code de secours' }).click()
    await theirs.getByLabel('Code de secours').fill((codes[0] ?? '').toLowerCase())
    await theirs.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(theirs.getByRole('heading', { level: 1, name: 'Talents' })).toBeVisible()
    await theirs.goto('/me/security')
    await expect(theirs.getByText('Codes de secours encore valables : 9')).toBeVisible()
  })

  await test.step('telephone and codes are lost: an administrator takes it away', async () => {
    await page.goto(`/admin/users?q=${encodeURIComponent(email)}`)
    await page.getByRole('button', { name: `Réinitialiser la validation en deux étapes de ${name}` }).click()
    await page.getByRole('button', { name: 'Réinitialiser', exact: true }).click()
    await confirmed(page, page.getByText('Validation en deux étapes réinitialisée'))
    await theirs.goto('/login')
    await givePassword(theirs, email)
    await expect(theirs.getByRole('heading', { level: 1, name: 'Talents' })).toBeVisible()
  })
  await theirs.context().close()
})

/** What an authenticator app shows, as many steps of thirty seconds from now. */
function code(secret: string, ahead: number) {
  const bits = [...secret]
    .map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const hash = createHmac('sha1', key).update(step).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
