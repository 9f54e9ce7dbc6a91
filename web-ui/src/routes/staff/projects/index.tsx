import { createFileRoute } from '@tanstack/react-router'
import { ProjectsPage } from '@/features/production/ProjectsPage'
import { readProjectsSearch } from '@/features/production/production-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/projects/')({
  beforeLoad: requirePermission('READ_PROJECTS', 'MANAGE_PRODUCTIONS'),
  validateSearch: readProjectsSearch,
  component: Projects,
})

function Projects() {
  const navigate = Route.useNavigate()
  return (
    <ProjectsPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readProjectsSearch(search), replace: true })}
      onOpened={id => void navigate({ to: '/staff/projects/$id', params: { id } })}
    />
  )
}
