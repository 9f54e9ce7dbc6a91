import { createFileRoute } from '@tanstack/react-router'
import { TokensPage } from '@/features/account/components/TokensPage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/tokens')({ beforeLoad: requireSignedIn, component: TokensPage })
