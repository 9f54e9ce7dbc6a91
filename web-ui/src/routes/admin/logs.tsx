import { createFileRoute } from '@tanstack/react-router'
import { LogsPage } from '@/features/audit/LogsPage'
import { readLogsSearch } from '@/features/audit/logs-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/logs')({
  beforeLoad: requirePermission('READ_LOGS'),
  validateSearch: readLogsSearch,
  component: Logs,
})

function Logs() {
  const navigate = Route.useNavigate()
  return (
    <LogsPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readLogsSearch(search), replace: true })}
    />
  )
}
