import { createFileRoute } from '@tanstack/react-router'
import { TalentsPage } from '@/features/search/components/TalentsPage'
import { readTalentSearch } from '@/features/search/filters'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/talents')({
  beforeLoad: requirePermission('LIST_TALENTS'),
  validateSearch: readTalentSearch,
  component: Talents,
})

function Talents() {
  const navigate = Route.useNavigate()
  return (
    <TalentsPage
      search={Route.useSearch()}
      onSearch={(search, replace = false) => void navigate({ search, replace, resetScroll: false })}
    />
  )
}
