import { createFileRoute } from '@tanstack/react-router'
import { PublicCinemaPage } from '@/features/cinema/PublicPage'
import { publicCinemaQuery } from '@/features/cinema/public'

export const Route = createFileRoute('/cinema/profile/$code')({
  loader: ({ context, params }) => void context.queries.prefetchQuery(publicCinemaQuery(params.code)),
  component: function Profile() {
    return <PublicCinemaPage code={Route.useParams().code} />
  },
})
