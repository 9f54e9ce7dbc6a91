import { createFileRoute } from '@tanstack/react-router'
import { KeysPage } from '@/features/privacy/KeysPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/keys')({
  beforeLoad: requirePermission('CHANGE_KEYS'),
  component: KeysPage,
})
