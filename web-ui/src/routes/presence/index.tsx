import { createFileRoute } from '@tanstack/react-router'
import { PresencePage } from '@/features/attendance/PresencePage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/presence/')({
  beforeLoad: requirePermission('READ_ATTENDANCE'),
  component: PresencePage,
})
