import { createFileRoute } from '@tanstack/react-router'
import { PublicTalentPage } from '@/features/talent/PublicPage'
import { publicTalentQuery } from '@/features/talent/public'

export const Route = createFileRoute('/profile/view/$code')({
  loader: ({ context, params }) => void context.queries.prefetchQuery(publicTalentQuery(params.code)),
  component: function Profile() {
    return <PublicTalentPage code={Route.useParams().code} />
  },
})
