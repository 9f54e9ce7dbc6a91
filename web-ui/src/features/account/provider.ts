import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'

/** By which provider one may sign in besides the password; without a name by none. */
export const providerQuery = queryOptions({
  queryKey: ['sign-in-provider'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/auth/provider', { signal })),
  staleTime: 60_000,
})

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/identities', { signal })),
})

/** What the provider sent the browser back with. */
export interface ProviderAnswer {
  state: string
  code: string
  iss?: string | undefined
}

export const beginProviderSignIn = () => answer(api.POST('/api/v1/auth/provider/begin', {}))

export const finishProviderSignIn = (body: ProviderAnswer & { otp?: string; remember: boolean }) =>
  answer(api.POST('/api/v1/auth/provider/finish', { body: withoutGaps(body) }))

export const beginLinking = () => answer(api.POST('/api/v1/account/identities/begin', {}))

export const finishLinking = (body: ProviderAnswer) =>
  answer(api.POST('/api/v1/account/identities/finish', { body: withoutGaps(body) }))

export const unlinkIdentity = (id: string) =>
  answer(api.DELETE('/api/v1/account/identities/{id}', { params: { path: { id } } }))

type Given<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: NonNullable<T[K]> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
}

const withoutGaps = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>

/** What one meant to do is kept in this window while it is at the provider. */
const JOURNEY = 'provider-journey'

interface Journey {
  next?: string | undefined
  remember: boolean
}

/** Leaves for the provider. */
export function depart(address: string, journey: Journey) {
  try {
    sessionStorage.setItem(JOURNEY, JSON.stringify(journey))
  } catch {
    // without storage one lands where everybody does
  }
  location.assign(address)
}

/** What was meant when this window left; read once. */
export function arrived(): Journey {
  try {
    const kept = JSON.parse(sessionStorage.getItem(JOURNEY) ?? '{}') as Partial<Journey>
    sessionStorage.removeItem(JOURNEY)
    return { next: typeof kept.next === 'string' ? kept.next : undefined, remember: kept.remember === true }
  } catch {
    return { remember: false }
  }
}
