import { createFileRoute, redirect } from '@tanstack/react-router'
import { PublicCinemaPage } from '@/features/cinema/PublicPage'
import { publicCinemaQuery } from '@/features/cinema/public'
import { tidyCode } from '@/features/code/code'

export const Route = createFileRoute('/cinema/profile/$code')({
  beforeLoad: ({ params }) => {
    const code = tidyCode(params.code)
    if (code !== params.code) throw redirect({ to: '/cinema/profile/$code', params: { code }, replace: true })
  },
  loader: ({ context, params }) => void context.queries.prefetchQuery(publicCinemaQuery(params.code)),
  component: function Profile() {
    return <PublicCinemaPage code={Route.useParams().code} />
  },
})
