import { createFileRoute } from '@tanstack/react-router'
import { StepPage } from '@/features/registration/StepPage'

export const Route = createFileRoute('/register/cinema/$section')({
  component: function Section() {
    return <StepPage section={Route.useParams().section} />
  },
})
