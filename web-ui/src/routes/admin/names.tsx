import { createFileRoute } from '@tanstack/react-router'
import { NamesPage } from '@/features/nametracking/NamesPage'
import { readNamesSearch } from '@/features/nametracking/names-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/names')({
  beforeLoad: requirePermission('TRACK_NAMES'),
  validateSearch: readNamesSearch,
  component: Names,
})

function Names() {
  const navigate = Route.useNavigate()
  return (
    <NamesPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readNamesSearch(search), replace: true })}
    />
  )
}
