import { createFileRoute } from '@tanstack/react-router'
import { cinemaForm } from '@/features/cinema/form'
import type { FormDefinition } from '@/features/registration/form'
import { OwnSectionPage } from '@/features/talent/components/OwnSectionPage'
import { requireSignedIn } from '@/shared/lib/session'

const form = cinemaForm as unknown as FormDefinition<object>

export const Route = createFileRoute('/me/cinema/$section')({
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === 'string' && search.of ? { of: search.of } : {},
  beforeLoad: requireSignedIn,
  component: function Section() {
    return (
      <OwnSectionPage
        kind="cinema"
        form={form}
        section={Route.useParams().section}
        of={Route.useSearch().of}
      />
    )
  },
})
