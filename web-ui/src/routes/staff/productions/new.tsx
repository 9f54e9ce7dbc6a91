import { createFileRoute } from '@tanstack/react-router'
import { ProductionForm } from '@/features/production/ProductionForm'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/productions/new')({
  beforeLoad: requirePermission('MANAGE_PRODUCTIONS'),
  component: NewProduction,
})

function NewProduction() {
  const navigate = Route.useNavigate()
  return <ProductionForm onDone={id => void navigate({ to: '/staff/productions/$id', params: { id } })} />
}
