import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@/shared/lib/problem'

/** Reads are tried again when the network or the server faltered, never when the server said no. */
export function makeQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  })
}
