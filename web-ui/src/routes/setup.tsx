import { createFileRoute } from '@tanstack/react-router'
import { SetupPage } from '@/features/account/components/SetupPage'

export const Route = createFileRoute('/setup')({ component: SetupPage })
