import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refuses } from '@/test/answers'
import { renderRoute } from '@/test/render'

describe('an old link', () => {
  for (const [address, path, label, act] of [
    ['/reset#old', '/api/v1/auth/password/reset', 'Nouveau mot de passe', 'Enregistrer'],
    ['/activate#old', '/api/v1/auth/activate', 'Mot de passe', 'Activer mon compte'],
  ] as const)
    it(`of ${address} says so and offers a new one`, async () => {
      refuses('post', path, { status: 410, code: 'token-expired', detail: 'Ce lien a déjà servi.' })
      const { user } = await renderRoute(address)
      await user.type(await screen.findByLabelText(label), 'pirogue rouge minuit sable')
      await user.click(screen.getByRole('button', { name: act }))
      expect(await screen.findByText('Ce lien ne sert plus')).toBeVisible()
      expect(screen.getByRole('link', { name: 'Recevoir un nouveau lien' })).toHaveAttribute(
        'href',
        '/forgot',
      )
    })
})
