import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ProductionsSearch } from '@/features/production/production-search'
import { answer, api } from '@/shared/lib/api'
import type { Production } from '@/shared/lib/model'
import { uploadFile } from '@/shared/lib/upload'

export const COMPANIES_PER_PAGE = 20

const PATH = '/api/v1/cinema/productions'
const byId = (id: string) => ({ params: { path: { id } } })

export const productionsQuery = ({ q, closed, page }: ProductionsSearch) =>
  queryOptions({
    queryKey: ['productions', 'list', { q, closed, page }],
    queryFn: ({ signal }) =>
      answer(
        api.GET(PATH, {
          params: { query: { q, active: !closed, page, size: COMPANIES_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** Companies whose projects one may run, for choosing one. */
export const ownCompaniesQuery = queryOptions({
  queryKey: ['productions', 'own'],
  queryFn: ({ signal }) =>
    answer(api.GET(PATH, { params: { query: { active: true, size: 100 } }, signal })).then(page =>
      page.items.filter(company => company.mayEdit),
    ),
})

export const productionQuery = (id: string) =>
  queryOptions({
    queryKey: ['productions', id],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}`, { ...byId(id), signal })),
  })

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['productions', id, 'members'],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}/members`, { ...byId(id), signal })),
  })

type About = Production['about']

export const openProduction = (name: string, initials: string, about: About) =>
  answer(api.POST(PATH, { body: { name, about, ...(initials ? { initials } : {}) } }))

export const changeProduction = (
  production: Production,
  change: { name: string; initials?: string; about: About },
) =>
  answer(
    api.PATCH(`${PATH}/{id}`, {
      params: { path: { id: production.id }, header: { 'If-Match': `"${production.version}"` } },
      body: change,
    }),
  )

export const closeProduction = (id: string) => answer(api.DELETE(`${PATH}/{id}`, byId(id)))
export const reopenProduction = (id: string) => answer(api.POST(`${PATH}/{id}/reactivate`, byId(id)))
export const verifyProduction = (id: string, verified: boolean) =>
  answer(api.POST(`${PATH}/{id}/verify`, { ...byId(id), body: { verified } }))

export const setMember = (id: string, email: string, role: 'OWNER' | 'EDITOR' | 'VIEWER') =>
  answer(api.POST(`${PATH}/{id}/members`, { ...byId(id), body: { email, role } }))
export const removeMember = (id: string, accountId: string) =>
  answer(api.DELETE(`${PATH}/{id}/members/{accountId}`, { params: { path: { id, accountId } } }))

export const sendLogo = (id: string, file: File) =>
  uploadFile({ url: `${PATH}/${id}/logo`, file, name: file.name })
export const removeLogo = (id: string) => answer(api.DELETE(`${PATH}/{id}/logo`, byId(id)))
