import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ProductionForm } from '@/features/production/ProductionForm'
import { productionQuery } from '@/features/production/productions'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { requirePermission } from '@/shared/lib/session'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

export const Route = createFileRoute('/staff/productions/$id/edit')({
  beforeLoad: requirePermission('MANAGE_PRODUCTIONS'),
  component: EditProduction,
})

function EditProduction() {
  const { id } = Route.useParams()
  const navigate = Route.useNavigate()
  const company = useQuery(productionQuery(id))
  if (company.isPending) return <Skeleton className="h-96 rounded-ui" />
  if (company.isError)
    return (
      <ErrorState
        onRetry={() => void company.refetch()}
        retrying={company.isFetching}
        reference={asProblem(company.error).correlationId}
      >
        {problemWords(company.error)}
      </ErrorState>
    )
  return (
    <ProductionForm
      company={company.data}
      onDone={() => void navigate({ to: '/staff/productions/$id', params: { id } })}
    />
  )
}
