import { createFileRoute } from '@tanstack/react-router'
import { CinemaPage } from '@/features/search/components/CinemaPage'
import { readCinemaSearch } from '@/features/search/filters'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/cinema')({
  beforeLoad: requirePermission('LIST_CINEMA_TALENTS'),
  validateSearch: readCinemaSearch,
  component: CinemaTalents,
})

function CinemaTalents() {
  const navigate = Route.useNavigate()
  return (
    <CinemaPage
      search={Route.useSearch()}
      onSearch={(search, replace = false) => void navigate({ search, replace, resetScroll: false })}
    />
  )
}
