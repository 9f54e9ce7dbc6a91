import { createFileRoute } from '@tanstack/react-router'
import { DonePage } from '@/features/registration/DonePage'
import { thisDevice } from '@/features/registration/keepers'

export const Route = createFileRoute('/register/done')({
  loader: () => thisDevice().loadDone(),
  component: function Done() {
    return <DonePage done={Route.useLoaderData()} />
  },
})
