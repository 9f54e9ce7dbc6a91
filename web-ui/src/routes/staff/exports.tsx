import { createFileRoute } from '@tanstack/react-router'
import { ExportsPage } from '@/features/export/ExportsPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/exports')({
  beforeLoad: requirePermission('EXPORT_LISTS'),
  component: ExportsPage,
})
