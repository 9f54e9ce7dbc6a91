import { createFileRoute } from '@tanstack/react-router'
import { OwnAssignments } from '@/features/production/OwnAssignments'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/assignments')({
  beforeLoad: requireSignedIn,
  component: OwnAssignments,
})
