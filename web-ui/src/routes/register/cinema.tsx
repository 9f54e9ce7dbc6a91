import { createFileRoute } from '@tanstack/react-router'
import { cinemaForm } from '@/features/cinema/form'
import type { FormDefinition } from '@/features/registration/form'
import { keeperOf } from '@/features/registration/keepers'
import { Wizard } from '@/features/registration/Wizard'

const form = cinemaForm as unknown as FormDefinition<object>

export const Route = createFileRoute('/register/cinema')({
  // what is typed is kept by code that weighs something: it comes with the form, not with the first page
  codeSplitGroupings: [['loader', 'component']],
  loader: () => keeperOf(form).open(),
  component: () => <Wizard form={form} />,
})
