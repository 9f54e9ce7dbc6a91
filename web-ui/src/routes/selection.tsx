import { createFileRoute } from '@tanstack/react-router'
import { SelectionPage } from '@/features/production/SelectionPage'

export const Route = createFileRoute('/selection')({ component: SelectionPage })
