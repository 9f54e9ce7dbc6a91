import { createFileRoute } from '@tanstack/react-router'
import { OwnDataPage } from '@/features/privacy/OwnDataPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/data')({ beforeLoad: requireSignedIn, component: OwnDataPage })
