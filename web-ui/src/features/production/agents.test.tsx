import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Providers } from '@/app/providers'
import { makeQueries } from '@/app/queries'
import { AgentList } from '@/features/production/AgentList'
import { activateLocale } from '@/shared/lib/i18n'
import { answers, records, refuses } from '@/test/answers'

const AGENTS = '/api/v1/cinema/projects/{id}/agents'

const moctar = {
  accountId: 'a1',
  firstName: 'Moctar',
  lastName: 'Ba',
  email: 'moctar@example.org',
  agent: true,
  namedAt: '2026-11-20T10:00:00Z',
}

async function shown() {
  await activateLocale('fr')
  render(
    <Providers queries={makeQueries()}>
      <AgentList projectId="p1" />
    </Providers>,
  )
  return userEvent.setup()
}

describe('the presence agents of a project', () => {
  it('are named by their address, and whoever is no agent is refused at the field', async () => {
    answers('get', AGENTS, { onlyNamed: true, agents: [] })
    refuses('post', AGENTS, {
      status: 422,
      code: 'invalid-value',
      errors: [{ field: 'email', code: 'not-an-agent', message: 'Aucun compte d’agent' }],
    })
    const user = await shown()
    expect(await screen.findByText(/Seuls les agents nommés ici voient ce projet/)).toBeVisible()
    expect(screen.getByText('Personne n’est nommé.')).toBeVisible()
    const field = screen.getByLabelText(/Adresse du compte de l’agent/)
    await user.type(field, 'moctar@example.org')
    await user.click(screen.getByRole('button', { name: 'Nommer' }))
    expect(await screen.findAllByText(/Aucun compte d’agent/)).not.toHaveLength(0)
    const sent = records('post', AGENTS, { onlyNamed: true, agents: [moctar] })
    await user.click(screen.getByRole('button', { name: 'Nommer' }))
    expect(await screen.findByText('Moctar Ba')).toBeVisible()
    expect(sent[0]?.body).toEqual({ email: 'moctar@example.org' })
    expect(field).toHaveValue('')
  })

  it('are taken off, and it is said when their name opens nothing', async () => {
    answers('get', AGENTS, { onlyNamed: false, agents: [{ ...moctar, agent: false }] })
    const user = await shown()
    expect(await screen.findByText(/tout agent de présence voit tous les projets/)).toBeVisible()
    expect(screen.getByText('N’est plus agent de présence')).toBeVisible()
    const gone = records('delete', `${AGENTS}/{accountId}`, undefined as never)
    answers('get', AGENTS, { onlyNamed: false, agents: [] })
    await user.click(screen.getByRole('button', { name: 'Retirer Moctar Ba' }))
    expect(await screen.findByText('Personne n’est nommé.')).toBeVisible()
    expect(gone[0]?.url.pathname).toMatch(/agents\/a1$/)
  })
})
