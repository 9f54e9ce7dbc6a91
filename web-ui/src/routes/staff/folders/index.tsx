import { createFileRoute } from '@tanstack/react-router'
import { FoldersPage } from '@/features/folder/FoldersPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/folders/')({
  beforeLoad: requirePermission('KEEP_FOLDERS'),
  component: FoldersPage,
})
