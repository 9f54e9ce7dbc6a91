import { createFileRoute } from '@tanstack/react-router'
import { NotificationsPage } from '@/features/notification/NotificationsPage'
import { readSearch, whole } from '@/shared/lib/search'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/notifications')({
  beforeLoad: requireSignedIn,
  validateSearch: readSearch({ page: whole }),
  component: Told,
})

function Told() {
  const navigate = Route.useNavigate()
  return (
    <NotificationsPage
      page={Route.useSearch().page ?? 0}
      onPage={page => void navigate({ search: { page } })}
    />
  )
}
