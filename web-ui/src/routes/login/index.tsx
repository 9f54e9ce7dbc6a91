import { createFileRoute, redirect } from '@tanstack/react-router'
import { LoginPage } from '@/features/account/components/LoginPage'
import { landing, meQuery } from '@/shared/lib/session'

export const Route = createFileRoute('/login/')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  beforeLoad: ({ context }) => {
    const me = context.queries.getQueryData(meQuery.queryKey)
    if (me?.authenticated) throw redirect({ to: landing(me) })
  },
  component: Login,
})

function Login() {
  return <LoginPage next={Route.useSearch().next} />
}
