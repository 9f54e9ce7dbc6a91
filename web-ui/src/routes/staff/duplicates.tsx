import { createFileRoute } from '@tanstack/react-router'
import { PagePending } from '@/shared/ui/pages'

export const Route = createFileRoute('/staff/duplicates')({
  component: PagePending,
})
