import { createFileRoute } from '@tanstack/react-router'
import { CastPage } from '@/features/production/CastPage'
import { readCinemaSearch } from '@/features/search/filters'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/projects/$id/cast')({
  beforeLoad: requirePermission('MANAGE_PRODUCTIONS'),
  validateSearch: readCinemaSearch,
  component: Cast,
})

function Cast() {
  const { id } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <CastPage
      id={id}
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
