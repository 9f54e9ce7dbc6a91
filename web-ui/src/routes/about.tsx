import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '@/features/legal/AboutPage'

export const Route = createFileRoute('/about')({ component: AboutPage })
