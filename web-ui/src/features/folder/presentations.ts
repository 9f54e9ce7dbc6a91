import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import { keep, kept } from '@/shared/lib/kept'
import type { PresentationField, PresentationPage, PresentedPerson } from '@/shared/lib/model'
import { asProblem } from '@/shared/lib/problem'

const FOLDER = '/api/v1/folders/{id}'
const PUBLIC = '/api/v1/public/presentations/{link}'

export const presentationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['folders', id, 'presentations'],
    queryFn: ({ signal }) => answer(api.GET(`${FOLDER}/presentations`, { params: { path: { id } }, signal })),
  })

/** What those who were shown the folder think. */
export const votesQuery = (id: string) =>
  queryOptions({
    queryKey: ['folders', id, 'votes'],
    queryFn: ({ signal }) => answer(api.GET(`${FOLDER}/votes`, { params: { path: { id } }, signal })),
  })

export interface Wish {
  title: string
  message: string
  days: number
  /** Empty when the link alone opens it. */
  password: string
  fields: PresentationField[]
  mayVote: boolean
}

export const makePresentation = (id: string, { message, password, ...wish }: Wish) =>
  answer(
    api.POST(`${FOLDER}/presentations`, {
      params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        ...wish,
        ...(message.trim() ? { message: message.trim() } : {}),
        ...(password ? { password } : {}),
      },
    }),
  )

export const revokePresentation = (id: string, presentationId: string) =>
  answer(api.DELETE(`${FOLDER}/presentations/{presentationId}`, { params: { path: { id, presentationId } } }))

const place = (link: string) => `presentation-${link}`

/** Opens the link for this device; from then on the device's own secret is enough. */
export async function openPresentation(link: string, password?: string) {
  const { visit } = await answer(
    api.POST(`${PUBLIC}/visits`, { params: { path: { link } }, body: password ? { password } : {} }),
  )
  keep(place(link), visit)
  return visit
}

const look = (link: string, visit: string, signal: AbortSignal): Promise<PresentationPage> =>
  answer(api.GET(PUBLIC, { params: { path: { link }, header: { 'Presentation-Visit': visit } }, signal }))

/** With the secret by which this device votes. */
export type OpenedPresentation = PresentationPage & { visit: string }

/** The presentation, opened where this device has not opened it yet. Fails when it wants a password. */
export const presentationQuery = (link: string) =>
  queryOptions({
    queryKey: ['presentation', link],
    queryFn: async ({ signal }): Promise<OpenedPresentation> => {
      const visit = kept(place(link))
      if (visit) {
        try {
          return { visit, ...(await look(link, visit, signal)) }
        } catch (error) {
          if (asProblem(error).code !== 'unknown-visit') throw error
        }
      }
      const fresh = await openPresentation(link)
      return { visit: fresh, ...(await look(link, fresh, signal)) }
    },
    retry: false,
    refetchOnWindowFocus: false,
  })

export const wantsPassword = (error: unknown) =>
  asProblem(error).errors.some(({ field, code }) => field === 'password' && code === 'required')

export type Given = NonNullable<PresentedPerson['given']>

export const giveVote = (link: string, visit: string, personId: string, name: string, given: Given) =>
  answer(
    api.PUT(`${PUBLIC}/votes/{personId}`, {
      params: { path: { link, personId }, header: { 'Presentation-Visit': visit } },
      body: {
        name,
        ...(given.vote ? { vote: given.vote } : {}),
        ...(given.comment?.trim() ? { comment: given.comment.trim() } : {}),
      },
    }),
  )
