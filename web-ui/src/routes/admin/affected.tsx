import { createFileRoute } from '@tanstack/react-router'
import { AffectedPage } from '@/features/privacy/AffectedPage'
import { readAffectedSearch } from '@/features/privacy/affected-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/affected')({
  beforeLoad: requirePermission('READ_LOGS'),
  validateSearch: readAffectedSearch,
  component: Affected,
})

function Affected() {
  const navigate = Route.useNavigate()
  return (
    <AffectedPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readAffectedSearch(search), replace: true })}
    />
  )
}
