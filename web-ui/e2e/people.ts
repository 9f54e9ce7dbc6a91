import { type APIRequestContext, expect } from '@playwright/test'

/** The administrator every browser test can rely on; made by prepare.ts through the one-time link. */
export const administrator = {
  firstName: 'Awa',
  lastName: 'Diop',
  email: 'awa.diop@example.org',
  password: 'baobab lune tambour vert',
  state: 'test-results/administrator.json',
}

/** A first name nobody else has; names hold no digits. */
export const someName = (first: string) =>
  `${first}-${[...String(Date.now())].map(digit => 'abcdefghij'[Number(digit)]).join('')}`

interface Answers {
  firstName: string
  lastName: string
  bio?: string
}

let count = 0

/** Somebody registered beforehand, over HTTP, for stories that begin later; gives the code. */
export async function registered(request: APIRequestContext, kind: 'talent' | 'cinema', person: Answers) {
  const { firstName, lastName, bio } = person
  const email = `personne.${Date.now()}.${++count}@example.org`
  const phone = `+22177${String(1_000_000 + ((Date.now() + count * 7919) % 8_999_999)).slice(0, 7)}`
  const cities = await (await request.get('/api/v1/cities?country=SN&q=Dakar')).json()
  const city = cities[0].id
  const consent = { terms: true, privacy: true }
  const content =
    kind === 'talent'
      ? {
          identity: { firstName, lastName, gender: 'F' },
          contact: { email, phone },
          location: { originCountry: 'SN', nationality: 'SN', residenceCountry: 'SN', residenceCity: city },
          ...(bio ? { experience: { bio } } : {}),
          languages: [{ code: 'wo', level: 'NATIVE' }],
          availability: { availability: 'FLEXIBLE' },
          consent,
        }
      : {
          identity: {
            firstName,
            lastName,
            gender: 'F',
            birthDate: '1992-03-04',
            documentType: 'PASSPORT',
            documentNumber: `P${Date.now()}${count}`,
            email,
            phone,
          },
          origins: { nationality: 'SN', originCountry: 'SN' },
          residence: { country: 'SN', city },
          languages: [{ code: 'wo', level: 'NATIVE' }],
          physical: { eyeColor: 'HAZEL', heightCm: 168 },
          types: { talentTypes: ['EXTRA'] },
          media: bio ? { credits: [{ title: bio.slice(0, 180), kind: 'FILM' }] } : {},
          consent,
        }
  const begun = await request.post(`/api/v1/registrations/${kind}`, { data: { content } })
  expect(begun.status(), await begun.text()).toBe(201)
  const { draftId, resumeToken } = await begun.json()
  const sent = await request.post(`/api/v1/registrations/${kind}/${draftId}/submit`, {
    headers: { 'X-Resume-Token': resumeToken, 'Idempotency-Key': draftId },
  })
  expect(sent.status(), await sent.text()).toBe(201)
  return { code: (await sent.json()).code as string, email, phone }
}
