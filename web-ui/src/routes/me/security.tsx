import { createFileRoute } from '@tanstack/react-router'
import { SecurityPage } from '@/features/account/components/SecurityPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/security')({ beforeLoad: requireSignedIn, component: SecurityPage })
