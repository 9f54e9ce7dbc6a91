import { createFileRoute } from '@tanstack/react-router'
import { DuplicatesPage } from '@/features/search/components/DuplicatesPage'
import { readDuplicatesSearch } from '@/features/search/filters'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/duplicates')({
  beforeLoad: requirePermission('REVIEW_DUPLICATES'),
  validateSearch: readDuplicatesSearch,
  component: Duplicates,
})

function Duplicates() {
  const navigate = Route.useNavigate()
  return (
    <DuplicatesPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true })}
    />
  )
}
