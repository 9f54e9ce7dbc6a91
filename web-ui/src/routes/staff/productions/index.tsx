import { createFileRoute } from '@tanstack/react-router'
import { ProductionsPage } from '@/features/production/ProductionsPage'
import { readProductionsSearch } from '@/features/production/production-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/productions/')({
  beforeLoad: requirePermission('READ_PRODUCTIONS', 'MANAGE_PRODUCTIONS'),
  validateSearch: readProductionsSearch,
  component: Productions,
})

function Productions() {
  const navigate = Route.useNavigate()
  return (
    <ProductionsPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readProductionsSearch(search), replace: true })}
    />
  )
}
