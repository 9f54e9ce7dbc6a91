import { lazy, Suspense } from 'react'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { PagePending } from '@/shared/ui/pages'
import { ErrorState } from '@/shared/ui/states'

const Missing = lazy(() =>
  import('@/features/code/CodeMissing').then(module => ({ default: module.CodeMissing })),
)

/** No page under this code. Loaded when needed: most people who open a page find it. */
export function CodeMissing({ code }: { code: string }) {
  return (
    <Suspense fallback={<PagePending />}>
      <Missing code={code} />
    </Suspense>
  )
}

/** The page did not come: said in place, with a way to ask again. */
export function CodeFailed({
  error,
  onRetry,
  retrying,
}: {
  error: unknown
  onRetry: () => void
  retrying: boolean
}) {
  return (
    <ErrorState onRetry={onRetry} retrying={retrying} reference={asProblem(error).correlationId}>
      {problemWords(error)}
    </ErrorState>
  )
}
