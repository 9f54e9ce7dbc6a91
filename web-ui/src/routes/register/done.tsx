import { createFileRoute } from '@tanstack/react-router'
import { DonePage } from '@/features/registration/DonePage'
import { thisDevice } from '@/features/registration/keepers'

export const Route = createFileRoute('/register/done')({
  // what is typed is kept by code that weighs something: it comes with the form, not with the first page
  codeSplitGroupings: [['loader', 'component']],
  loader: () => thisDevice().loadDone(),
  component: function Done() {
    return <DonePage done={Route.useLoaderData()} />
  },
})
