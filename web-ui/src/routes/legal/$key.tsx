import { createFileRoute } from '@tanstack/react-router'
import { LegalPage } from '@/features/legal/LegalPage'

export const Route = createFileRoute('/legal/$key')({
  component: function Legal() {
    return <LegalPage name={Route.useParams().key} />
  },
})
