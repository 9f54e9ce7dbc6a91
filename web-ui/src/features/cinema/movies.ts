import { answer, api } from '@/shared/lib/api'

/** Films and series whose title holds the text (two characters or more), at most ten. */
export const searchMovies = (q: string) =>
  answer(api.GET('/api/v1/movies/search', { params: { query: { q } } }))
