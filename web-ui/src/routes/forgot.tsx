import { createFileRoute } from '@tanstack/react-router'
import { ForgotPage } from '@/features/account/components/ForgotPage'

export const Route = createFileRoute('/forgot')({ component: ForgotPage })
