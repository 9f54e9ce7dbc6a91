import { createFileRoute } from '@tanstack/react-router'
import { StopAlertsPage } from '@/features/search/components/StopAlertsPage'

export const Route = createFileRoute('/alerts')({ component: StopAlertsPage })
