import { createFileRoute, redirect } from '@tanstack/react-router'
import { tidyCode } from '@/features/code/code'
import { PublicTalentPage } from '@/features/talent/PublicPage'
import { publicTalentQuery } from '@/features/talent/public'

export const Route = createFileRoute('/profile/view/$code')({
  beforeLoad: ({ params }) => {
    const code = tidyCode(params.code)
    if (code !== params.code) throw redirect({ to: '/profile/view/$code', params: { code }, replace: true })
  },
  loader: ({ context, params }) => void context.queries.prefetchQuery(publicTalentQuery(params.code)),
  component: function Profile() {
    return <PublicTalentPage code={Route.useParams().code} />
  },
})
