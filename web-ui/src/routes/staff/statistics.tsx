import { createFileRoute } from '@tanstack/react-router'
import { StatisticsPage } from '@/features/statistics/StatisticsPage'
import { readStatisticsSearch } from '@/features/statistics/statistics-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/statistics')({
  beforeLoad: requirePermission('READ_STATISTICS', 'READ_ATTENDANCE'),
  validateSearch: readStatisticsSearch,
  component: Statistics,
})

function Statistics() {
  const navigate = Route.useNavigate()
  return (
    <StatisticsPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
