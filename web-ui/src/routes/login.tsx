import { createFileRoute } from '@tanstack/react-router'
import { PagePending } from '@/shared/ui/pages'

export const Route = createFileRoute('/login')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: PagePending,
})
