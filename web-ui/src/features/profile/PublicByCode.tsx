import type { UseQueryResult } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CodeFailed, CodeMissing } from '@/features/code/CodeTrouble'
import { tidyCode } from '@/features/code/code'
import { asProblem } from '@/shared/lib/problem'
import { PagePending } from '@/shared/ui/pages'

interface PublicByCodeProps<T> {
  code: string
  /** Where pages of this kind stand. */
  to: '/profile/view/$code' | '/cinema/profile/$code'
  /** What the house answered under the code. */
  result: UseQueryResult<T>
  children: (profile: T) => ReactNode
}

/** A page under a code: at its tidy form, at the new one where the code was replaced, or said to be missing. */
export function PublicByCode<T>({ code, to, result, children }: PublicByCodeProps<T>) {
  const tidy = tidyCode(code)
  const { data, error, isPending, isFetching, refetch } = result
  if (tidy !== code) return <Navigate to={to} params={{ code: tidy }} replace />
  if (data) return children(data)
  if (isPending) return <PagePending />
  const problem = asProblem(error)
  const moved = problem.facts.newCode
  if (problem.status === 410 && typeof moved === 'string')
    return <Navigate to={to} params={{ code: moved }} replace />
  if (problem.status === 404) return <CodeMissing code={code} />
  return <CodeFailed error={error} onRetry={() => void refetch()} retrying={isFetching} />
}
