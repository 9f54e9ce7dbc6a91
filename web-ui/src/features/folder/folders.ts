import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/shared/lib/api'
import type { FolderPerson } from '@/shared/lib/model'

export type FolderKind = FolderPerson['kind']

const PATH = '/api/v1/folders'
const at = (id: string) => ({ params: { path: { id } } })

export const foldersQuery = queryOptions({
  queryKey: ['folders'],
  queryFn: ({ signal }) => answer(api.GET(PATH, { signal })),
})

export const folderQuery = (id: string) =>
  queryOptions({
    queryKey: ['folders', id],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}`, { ...at(id), signal })),
  })

export const makeFolder = (name: string) =>
  answer(api.POST(PATH, { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { name } }))

/** @param version the one that was read */
export const changeFolder = (id: string, version: number, name: string, note: string) =>
  answer(
    api.PATCH(`${PATH}/{id}`, {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { name, ...(note ? { note } : {}) },
    }),
  )

export const removeFolder = (id: string) => answer(api.DELETE(`${PATH}/{id}`, at(id)))

export const putInto = (id: string, kind: FolderKind, people: string[]) =>
  answer(
    api.POST(`${PATH}/{id}/people`, {
      params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { kind, people },
    }),
  )

const person = (id: string, personId: string) => ({ params: { path: { id, personId } } })

export type Words = Pick<FolderPerson, 'note' | 'rating' | 'tag'>

export const writeBeside = (id: string, personId: string, { note, rating, tag }: Words) =>
  answer(
    api.PUT(`${PATH}/{id}/people/{personId}`, {
      ...person(id, personId),
      body: {
        ...(note?.trim() ? { note } : {}),
        ...(rating === undefined ? {} : { rating }),
        ...(tag ? { tag } : {}),
      },
    }),
  )

export const takeOut = (id: string, personId: string) =>
  answer(api.DELETE(`${PATH}/{id}/people/{personId}`, person(id, personId)))

export const orderPeople = (id: string, people: string[]) =>
  answer(api.PUT(`${PATH}/{id}/order`, { ...at(id), body: { people } }))

export const shareFolder = (id: string, email: string, mayEdit: boolean) =>
  answer(api.PUT(`${PATH}/{id}/shares`, { ...at(id), body: { email, mayEdit } }))

export const unshareFolder = (id: string, accountId: string) =>
  answer(api.DELETE(`${PATH}/{id}/shares/{accountId}`, { params: { path: { id, accountId } } }))

export const personName = ({ firstName, lastName }: FolderPerson) => `${firstName} ${lastName}`
