import { createFileRoute } from '@tanstack/react-router'
import { StartPage } from '@/features/registration/StartPage'

export const Route = createFileRoute('/register/talent/')({ component: StartPage })
