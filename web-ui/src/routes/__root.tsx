import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Shell } from '@/features/account/components/Shell'

export const Route = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell })
