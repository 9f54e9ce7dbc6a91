import { createFileRoute } from '@tanstack/react-router'
import { EmailPage } from '@/features/account/components/EmailPage'

export const Route = createFileRoute('/email')({ component: EmailPage })
