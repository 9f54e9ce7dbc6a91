import { createFileRoute } from '@tanstack/react-router'
import { ActivatePage } from '@/features/account/components/ActivatePage'

export const Route = createFileRoute('/activate')({ component: ActivatePage })
