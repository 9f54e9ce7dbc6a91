import { createFileRoute } from '@tanstack/react-router'
import { MailsPage } from '@/features/mail/MailsPage'
import { readMailsSearch } from '@/features/mail/mails-search'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/mails')({
  beforeLoad: requirePermission('READ_MAILS'),
  validateSearch: readMailsSearch,
  component: Mails,
})

function Mails() {
  const navigate = Route.useNavigate()
  return (
    <MailsPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readMailsSearch(search), replace: true })}
    />
  )
}
