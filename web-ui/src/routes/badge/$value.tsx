import { createFileRoute } from '@tanstack/react-router'
import { badgeQuery } from '@/features/attendance/attendance'
import { BadgePage } from '@/features/attendance/BadgePage'

export const Route = createFileRoute('/badge/$value')({
  loader: ({ context, params }) => void context.queries.prefetchQuery(badgeQuery(params.value)),
  component: function Badge() {
    return <BadgePage value={Route.useParams().value} />
  },
})
