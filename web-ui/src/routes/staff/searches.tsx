import { createFileRoute } from '@tanstack/react-router'
import { SavedSearchesPage } from '@/features/search/components/SavedSearchesPage'
import { requirePermission } from '@/shared/lib/session'

export const Route = createFileRoute('/staff/searches')({
  beforeLoad: requirePermission('LIST_TALENTS', 'LIST_CINEMA_TALENTS'),
  component: SavedSearchesPage,
})
