import { createFileRoute } from '@tanstack/react-router'
import { HistoryPage } from '@/features/attendance/HistoryPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/presence/history/$code')({
  beforeLoad: async guarded => {
    await requireSignedIn(guarded)
  },
  component: function History() {
    return <HistoryPage code={Route.useParams().code} />
  },
})
