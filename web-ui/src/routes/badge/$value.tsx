import { createFileRoute } from '@tanstack/react-router'
import { BadgePage } from '@/features/attendance/BadgePage'

export const Route = createFileRoute('/badge/$value')({
  component: function Badge() {
    return <BadgePage value={Route.useParams().value} />
  },
})
