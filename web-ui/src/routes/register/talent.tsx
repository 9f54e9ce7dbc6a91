import { createFileRoute } from '@tanstack/react-router'
import type { FormDefinition } from '@/features/registration/form'
import { keeperOf } from '@/features/registration/keepers'
import { Wizard } from '@/features/registration/Wizard'
import { talentForm } from '@/features/talent/form'

const form = talentForm as unknown as FormDefinition<object>

export const Route = createFileRoute('/register/talent')({
  // what is typed is kept by code that weighs something: it comes with the form, not with the first page
  codeSplitGroupings: [['loader', 'component']],
  loader: () => keeperOf(form).open(),
  component: () => <Wizard form={form} />,
})
