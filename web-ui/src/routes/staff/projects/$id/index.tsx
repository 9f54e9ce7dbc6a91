import { createFileRoute } from '@tanstack/react-router'
import { ProjectPage } from '@/features/production/ProjectPage'
import { readProjectSearch } from '@/features/production/production-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/projects/$id/')({
  beforeLoad: requirePermission('READ_PROJECTS', 'MANAGE_PRODUCTIONS'),
  validateSearch: readProjectSearch,
  component: ProjectRoute,
})

function ProjectRoute() {
  const { id } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <ProjectPage
      id={id}
      search={Route.useSearch()}
      onSearch={search =>
        void navigate({ search: readProjectSearch(search), replace: true, resetScroll: false })
      }
      onRemoved={() => void navigate({ to: '/staff/projects' })}
    />
  )
}
