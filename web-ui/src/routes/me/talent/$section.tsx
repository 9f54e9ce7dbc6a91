import { createFileRoute } from '@tanstack/react-router'
import type { FormDefinition } from '@/features/registration/form'
import { OwnSectionPage } from '@/features/talent/components/OwnSectionPage'
import { talentForm } from '@/features/talent/form'
import { requireSignedIn } from '@/shared/lib/session'

const form = talentForm as unknown as FormDefinition<object>

export const Route = createFileRoute('/me/talent/$section')({
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === 'string' && search.of ? { of: search.of } : {},
  beforeLoad: requireSignedIn,
  component: function Section() {
    return (
      <OwnSectionPage
        kind="talent"
        form={form}
        section={Route.useParams().section}
        of={Route.useSearch().of}
      />
    )
  },
})
