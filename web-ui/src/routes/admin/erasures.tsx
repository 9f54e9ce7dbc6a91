import { createFileRoute } from '@tanstack/react-router'
import { ErasuresPage } from '@/features/privacy/ErasuresPage'
import { readErasuresSearch } from '@/features/privacy/erasures'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/erasures')({
  beforeLoad: requirePermission('ERASE_PEOPLE'),
  validateSearch: readErasuresSearch,
  component: Erasures,
})

function Erasures() {
  const navigate = Route.useNavigate()
  return (
    <ErasuresPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readErasuresSearch(search), replace: true })}
    />
  )
}
