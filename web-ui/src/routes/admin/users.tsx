import { createFileRoute } from '@tanstack/react-router'
import { UsersPage } from '@/features/account/components/UsersPage'
import { readUsersSearch } from '@/features/account/users-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/users')({
  beforeLoad: requirePermission('MANAGE_USERS'),
  validateSearch: readUsersSearch,
  component: Users,
})

function Users() {
  const navigate = Route.useNavigate()
  return (
    <UsersPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readUsersSearch(search), replace: true })}
    />
  )
}
