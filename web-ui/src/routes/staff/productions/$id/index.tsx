import { createFileRoute } from '@tanstack/react-router'
import { ProductionPage } from '@/features/production/ProductionPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/productions/$id/')({
  beforeLoad: requirePermission('READ_PRODUCTIONS', 'MANAGE_PRODUCTIONS'),
  component: Production,
})

function Production() {
  return <ProductionPage id={Route.useParams().id} />
}
