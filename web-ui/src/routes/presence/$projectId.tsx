import { createFileRoute } from '@tanstack/react-router'
import { GatePage } from '@/features/attendance/GatePage'
import { readGateSearch } from '@/features/attendance/gate-search'
import { workplaceWords } from '@/shared/lib/i18n'
import { asProblem } from '@/shared/lib/problem'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/presence/$projectId')({
  // without network nobody can be asked who this is; the device shows only what it was given while there was
  beforeLoad: async guarded => {
    if (!navigator.onLine) return workplaceWords()
    try {
      await requirePermission('READ_ATTENDANCE')(guarded)
    } catch (error) {
      if (asProblem(error).code !== 'network') throw error
      await workplaceWords()
    }
  },
  validateSearch: readGateSearch,
  component: Gate,
})

function Gate() {
  const navigate = Route.useNavigate()
  return (
    <GatePage
      projectId={Route.useParams().projectId}
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true })}
    />
  )
}
