import { createFileRoute } from '@tanstack/react-router'
import { FolderPage } from '@/features/folder/FolderPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/folders/$folderId')({
  beforeLoad: requirePermission('KEEP_FOLDERS'),
  component: OneFolder,
})

function OneFolder() {
  return <FolderPage id={Route.useParams().folderId} />
}
