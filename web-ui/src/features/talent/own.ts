import { queryOptions } from '@tanstack/react-query'
import type { Slot } from '@/features/file/shelf'
import { answerWithTag, api } from '@/shared/lib/api'
import type { OwnProfile, Visibility } from '@/shared/lib/model'
import { ApiProblem } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'

export type ProfileKind = 'talent' | 'cinema'

export interface OwnProfileRead {
  profile: OwnProfile
  /** Sent back as If-Match, so that two devices never overwrite each other unseen. */
  tag: string | null
}

/**
 * My profile of that kind, with its version tag; null when I have none.
 *
 * @param of code of a minor's profile whom I answer for, in place of mine
 */
export const ownProfileQuery = (kind: ProfileKind, of?: string) =>
  queryOptions({
    queryKey: of ? ['own-profile', kind, of] : ['own-profile', kind],
    queryFn: async ({ signal, client }): Promise<OwnProfileRead | null> => {
      if (of) {
        const options = { params: { path: { ref: of } }, signal }
        const call =
          kind === 'talent'
            ? api.GET('/api/v1/profiles/{ref}/answers', options)
            : api.GET('/api/v1/cinema/talents/{ref}/answers', options)
        const { body, tag } = await answerWithTag(
          call as ReturnType<typeof api.GET<'/api/v1/profiles/{ref}/answers', typeof options>>,
        )
        return { profile: body, tag }
      }
      const { codes } = await client.fetchQuery({ ...meQuery, staleTime: 60_000 })
      if (!codes[kind]) return null
      try {
        const call =
          kind === 'talent'
            ? api.GET('/api/v1/profiles/me', { signal })
            : api.GET('/api/v1/cinema/talents/me', { signal })
        const { body, tag } = await answerWithTag(
          call as ReturnType<typeof api.GET<'/api/v1/profiles/me', object>>,
        )
        return { profile: body, tag }
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null
        throw error
      }
    },
  })

export interface OwnProfileChange {
  visibility?: Visibility
  fullNamePublic?: boolean
  /** Sections that take the place of the stored ones. */
  content?: Record<string, unknown>
}

export async function changeOwnProfile(
  kind: ProfileKind,
  tag: string | null,
  body: OwnProfileChange,
  of?: string,
): Promise<OwnProfileRead> {
  if (of) {
    const options = { body, params: { path: { ref: of }, header: { 'If-Match': tag ?? '*' } } }
    const call =
      kind === 'talent'
        ? api.PATCH('/api/v1/profiles/{ref}', options)
        : api.PATCH('/api/v1/cinema/talents/{ref}', options)
    const answered = await answerWithTag(
      call as ReturnType<typeof api.PATCH<'/api/v1/profiles/{ref}', typeof options>>,
    )
    return { profile: answered.body, tag: answered.tag }
  }
  const options = { body, params: { header: { 'If-Match': tag ?? '*' } } }
  const call =
    kind === 'talent'
      ? api.PATCH('/api/v1/profiles/me', options)
      : api.PATCH('/api/v1/cinema/talents/me', options)
  const answered = await answerWithTag(
    call as ReturnType<typeof api.PATCH<'/api/v1/profiles/me', typeof options>>,
  )
  return { profile: answered.body, tag: answered.tag }
}

/** Where things about a profile are, by kind and code. */
export const profileAddresses = {
  talent: {
    page: (code: string) => `/profile/view/${code}`,
    qr: (code: string) => `/api/v1/profiles/${code}/qr.svg`,
    card: (code: string) => `/api/v1/profiles/${code}/card.pdf`,
  },
  cinema: {
    page: (code: string) => `/cinema/profile/${code}`,
    qr: (code: string) => `/api/v1/cinema/talents/${code}/qr.svg`,
    card: (code: string) => `/api/v1/cinema/talents/${code}/card.pdf`,
  },
} as const satisfies Record<ProfileKind, Record<string, (code: string) => string>>

/** Where the files of a profile are put and taken away. A gallery's pictures are told apart by id. */
export const fileAddress = (kind: ProfileKind, code: string, slot: Slot, fileId?: string) => {
  const profile = kind === 'talent' ? `/api/v1/profiles/${code}` : `/api/v1/cinema/talents/${code}`
  if (slot === 'gallery') return fileId ? `${profile}/photos/${fileId}` : `${profile}/photos`
  return slot === 'idPhoto' ? `${profile}/id-photo` : `${profile}/${slot}`
}
