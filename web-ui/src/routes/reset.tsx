import { createFileRoute } from '@tanstack/react-router'
import { ResetPage } from '@/features/account/components/ResetPage'

export const Route = createFileRoute('/reset')({ component: ResetPage })
