import { createFileRoute } from '@tanstack/react-router'
import { HistoryPage } from '@/features/attendance/HistoryPage'
import { workplaceWords } from '@/shared/lib/i18n'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/presence/history/$code')({
  beforeLoad: async guarded => {
    await Promise.all([requireSignedIn(guarded), workplaceWords()])
  },
  component: function History() {
    return <HistoryPage code={Route.useParams().code} />
  },
})
