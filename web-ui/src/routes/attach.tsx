import { createFileRoute } from '@tanstack/react-router'
import { AttachPage } from '@/features/account/components/AttachPage'

export const Route = createFileRoute('/attach')({ component: AttachPage })
