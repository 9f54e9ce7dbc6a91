import { setupServer } from 'msw/node'

/** The pretended server of component tests; each test says what it answers with `answers` from `@/test/answers`. */
export const server = setupServer()
