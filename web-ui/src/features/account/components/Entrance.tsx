import type { ReactNode } from 'react'
import { Banner } from '@/shared/ui/Banner'
import { ErrorSummary, type FieldMistake } from '@/shared/ui/Field'
import { Mark } from '@/shared/ui/Logo'

interface EntranceProps {
  title: ReactNode
  intro?: ReactNode
  children: ReactNode
  /** Other ways, under the card. */
  after?: ReactNode
}

/** The narrow, calm page one comes in by: sign in, activate, set up, forgotten password. */
export function Entrance({ title, intro, children, after }: EntranceProps) {
  return (
    <div className="mx-auto w-full max-w-md py-2 sm:py-8">
      <div className="mb-6 text-center">
        <span className="inline-block">
          <Mark size={56} />
        </span>
        <h1 tabIndex={-1} className="mt-4 text-2xl font-bold">
          {title}
        </h1>
        {intro ? <p className="mt-2 text-muted">{intro}</p> : null}
      </div>
      <div className="rounded-ui border border-line bg-surface p-5 shadow-ui sm:p-8">{children}</div>
      {after ? <div className="mt-6 text-center text-sm">{after}</div> : null}
    </div>
  )
}

interface SmallFormViewProps {
  form: {
    mistakes: readonly FieldMistake[]
    failure: string | null
    submit: (event: React.SyntheticEvent) => void
  }
  children: ReactNode
}

/** Mistakes first, then the fields; the browser's own bubbles stay silent. */
export function SmallFormView({ form, children }: SmallFormViewProps) {
  return (
    <form noValidate onSubmit={form.submit} className="grid grid-cols-1 gap-1">
      {form.mistakes.length > 1 ? <ErrorSummary mistakes={form.mistakes} /> : null}
      {form.failure ? (
        <div className="mb-4">
          <Banner tone="danger">{form.failure}</Banner>
        </div>
      ) : null}
      {children}
    </form>
  )
}
