import { createFileRoute } from '@tanstack/react-router'
import { PresentationPage } from '@/features/folder/PresentationPage'

export const Route = createFileRoute('/presentation/$link')({
  component: function Presentation() {
    return <PresentationPage link={Route.useParams().link} />
  },
})
