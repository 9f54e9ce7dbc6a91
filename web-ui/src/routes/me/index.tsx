import { createFileRoute } from '@tanstack/react-router'
import { MePage } from '@/features/talent/components/MePage'
import { requireSignedIn } from '@/shared/lib/session'

export const Route = createFileRoute('/me/')({ beforeLoad: requireSignedIn, component: MePage })
