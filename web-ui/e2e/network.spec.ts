import { agreeAndSend, answerTalentBasics, choose, optionalSections, passTo } from './steps'
import { expect, only, test } from './watched'

test.use({
  viewport: { width: 360, height: 740 },
  tolerated: only(/^no answer to \S+ \S+\/api\//, /^status of 412 PUT \S+\/registrations\//),
})

test('nothing typed is lost while the network is away, and the registration still arrives once', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto('/register/talent')
  await page.getByRole('link', { name: 'Commencer' }).click()
  await answerTalentBasics(page, {
    firstName: 'Zeinab',
    lastName: 'Touré',
    email: `zeinab.${Date.now()}@example.org`,
    phone: '77 111 22 33',
  })
  await page.route('**/api/**', route => route.abort('internetdisconnected'))
  await choose(page, /Intermédiaire/)
  await page.getByLabel(/^Présentez-vous/).fill('Écrit sans réseau, entre deux taxis.')
  await expect(page.getByText(/Enregistré sur cet appareil/)).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Langues' })).toBeVisible()

  await page.unroute('**/api/**')
  await page.reload()
  await page.goto('/register/talent/experience')
  await expect(page.getByLabel(/^Présentez-vous/)).toHaveValue('Écrit sans réseau, entre deux taxis.')
  await expect(page.getByRole('radio', { name: /Intermédiaire/ })).toBeChecked()
  await page.goto('/register/talent/identity')
  await expect(page.getByLabel('Prénom')).toHaveValue('Zeinab')
  await page.goto('/register/talent/location')
  await expect(page.getByRole('combobox', { name: 'Ville où vous vivez' })).toHaveValue('Casablanca')
  await passTo(page, ['Parcours', ...optionalSections])

  // The first answer to the submission is lost on its way back: the person gets the same code, not a second one.
  let lost = ''
  await page.route(
    '**/submit',
    async route => {
      const answer = await route.fetch()
      lost = (await answer.json()).code
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  const code = await agreeAndSend(page)
  expect(code).toBe(lost)
  await page.goto(`/profile/view/${code}`)
  await expect(page.getByText('Écrit sans réseau, entre deux taxis.')).toBeVisible()
})
