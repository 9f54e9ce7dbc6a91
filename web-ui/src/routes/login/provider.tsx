import { createFileRoute } from '@tanstack/react-router'
import { ProviderPage } from '@/features/account/components/ProviderPage'
import type { ProviderAnswer } from '@/features/account/provider'

/** The router reads numbers and the like out of addresses; what a provider sent is text. */
const text = (value: unknown) =>
  value === undefined || value === null || value === '' || typeof value === 'object'
    ? undefined
    : String(value)

export const Route = createFileRoute('/login/provider')({
  validateSearch: (search: Record<string, unknown>): Partial<ProviderAnswer> => {
    const state = text(search.state)
    const code = text(search.code)
    const iss = text(search.iss)
    return { ...(state ? { state } : {}), ...(code ? { code } : {}), ...(iss ? { iss } : {}) }
  },
  component: function FromProvider() {
    const { state, code, iss } = Route.useSearch()
    return <ProviderPage answer={state && code ? { state, code, iss } : undefined} />
  },
})
