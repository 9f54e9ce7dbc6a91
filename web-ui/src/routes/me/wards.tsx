import { createFileRoute } from '@tanstack/react-router'
import { WardsPage } from '@/features/guardian/WardsPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/wards')({ beforeLoad: requireSignedIn, component: WardsPage })
