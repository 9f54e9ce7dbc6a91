import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '@/features/settings/SettingsPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/admin/settings')({
  beforeLoad: requirePermission('CHANGE_SETTINGS'),
  component: SettingsPage,
})
