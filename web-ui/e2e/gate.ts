import { type APIRequestContext, expect } from '@playwright/test'
import { registered } from './people'

/** What the writes of whoever the story is signed in as must carry. */
async function writing(request: APIRequestContext) {
  const me = await request.get('/api/v1/auth/me')
  expect(me.status(), await me.text()).toBe(200)
  return { 'X-CSRF-Token': (await me.json()).csrfToken as string }
}

let count = 0

/** A project with people on it: its id, and for each their names, codes, address and the picture of their badge's QR code. */
export async function shooting(request: APIRequestContext, family: string, size: number) {
  const headers = await writing(request)
  const made = await request.post('/api/v1/cinema/projects', {
    headers,
    data: {
      name: `Tournage ${family} ${++count}`,
      productionType: 'FILM',
      originCountry: 'SN',
      timeZone: 'Africa/Dakar',
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { project } = await made.json()
  const people = []
  for (let i = 0; i < size; i++) {
    const firstName = ['Fatou', 'Moussa', 'Awa', 'Ibrahima', 'Khady'][i % 5] ?? 'Fatou'
    const { code, email } = await registered(request, 'cinema', { firstName, lastName: family })
    const assigned = await request.post(`/api/v1/cinema/projects/${project.id}/assignments`, {
      headers,
      data: { cinemaTalent: code, talentType: 'EXTRA' },
    })
    expect(assigned.status(), await assigned.text()).toBe(201)
    const { code: badge } = await assigned.json()
    const picture = await request.get(`/api/v1/attendance/badges/${badge}/qr.png?size=640`)
    expect(picture.status()).toBe(200)
    const name = `${firstName} ${family}`
    people.push({ name, code, email, badge: badge as string, qr: await picture.body() })
  }
  return { id: project.id as string, name: project.name as string, people, headers }
}
