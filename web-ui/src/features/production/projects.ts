import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ProjectSearch, ProjectsSearch } from '@/features/production/production-search'
import { answer, api } from '@/shared/lib/api'
import type { Assignment, Project, ProjectCard } from '@/shared/lib/model'

export const PROJECTS_SHOWN = 100
export const PEOPLE_PER_PAGE = 50

const PATH = '/api/v1/cinema/projects'
const ASSIGNMENTS = '/api/v1/cinema/assignments'
const byId = (id: string) => ({ params: { path: { id } } })

export type ProjectStatus = ProjectCard['status']

export const projectsQuery = ({ q, production, archived }: ProjectsSearch) =>
  queryOptions({
    queryKey: ['projects', 'list', { q, production, archived }],
    queryFn: ({ signal }) =>
      answer(
        api.GET(PATH, {
          params: { query: { q, production, archived: archived ?? false, size: PROJECTS_SHOWN } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', id],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}`, { ...byId(id), signal })),
  })

export const peopleQuery = (id: string, { q, status, type, page }: ProjectSearch) =>
  queryOptions({
    queryKey: ['projects', id, 'people', { q, status, type, page }],
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${PATH}/{id}/assignments`, {
          params: {
            path: { id },
            query: { q, status: status ? [status] : undefined, type, page, size: PEOPLE_PER_PAGE },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const agentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', id, 'agents'],
    queryFn: ({ signal }) => answer(api.GET(`${PATH}/{id}/agents`, { ...byId(id), signal })),
  })

export const nameAgent = (id: string, email: string) =>
  answer(api.POST(`${PATH}/{id}/agents`, { ...byId(id), body: { email } }))

export const removeAgent = (id: string, accountId: string) =>
  answer(api.DELETE(`${PATH}/{id}/agents/{accountId}`, { params: { path: { id, accountId } } }))

export interface ProjectFields {
  name: string
  productionType: string
  production: string
  originCountry: string
  shootingLocations: string[]
  startDate: string
  endDate: string
  timeZone: string
  dayCutover: string
}

export const openProject = (fields: ProjectFields) => answer(api.POST(PATH, { body: fields }))

export const changeProject = ({ project }: Project, fields: Partial<ProjectFields>) =>
  answer(
    api.PATCH(`${PATH}/{id}`, {
      params: { path: { id: project.id }, header: { 'If-Match': `"${project.version}"` } },
      body: fields,
    }),
  )

export const moveProject = (id: string, status: ProjectStatus, reason?: string) =>
  answer(api.POST(`${PATH}/{id}/status`, { ...byId(id), body: { status, ...(reason ? { reason } : {}) } }))

export const archiveProject = (id: string) => answer(api.POST(`${PATH}/{id}/archive`, byId(id)))
export const unarchiveProject = (id: string) => answer(api.POST(`${PATH}/{id}/unarchive`, byId(id)))
export const removeProject = (id: string) => answer(api.DELETE(`${PATH}/{id}`, byId(id)))

export interface PartFields {
  talentType: string
  roleDescription?: string
  characterName?: string
  rate?: { amount: number; currency: string; unit: string }
}

export const assignTalents = (id: string, cinemaTalents: string[], part: PartFields) =>
  answer(
    api.POST(`${PATH}/{id}/assignments/batch`, {
      ...byId(id),
      body: {
        cinemaTalents,
        talentType: part.talentType,
        ...(part.roleDescription ? { roleDescription: part.roleDescription } : {}),
        ...(part.rate ? { rate: part.rate } : {}),
      },
    }),
  )

export const changePart = (assignment: Assignment, part: PartFields) =>
  answer(
    api.PATCH(`${ASSIGNMENTS}/{id}`, {
      params: { path: { id: assignment.id }, header: { 'If-Match': `"${assignment.version}"` } },
      body: part,
    }),
  )

export const removeAssignment = (id: string, reason: string) =>
  answer(api.POST(`${ASSIGNMENTS}/{id}/remove`, { ...byId(id), body: { reason } }))
