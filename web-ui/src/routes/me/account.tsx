import { createFileRoute } from '@tanstack/react-router'
import { AccountPage } from '@/features/account/components/AccountPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/account')({ beforeLoad: requireSignedIn, component: AccountPage })
