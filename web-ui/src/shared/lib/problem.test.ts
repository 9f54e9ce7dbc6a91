import { expect, test } from 'vitest'
import { ApiProblem, asProblem, networkProblem } from './problem'

test('a_part_of_the_pages_that_does_not_come_is_told_as_a_line_that_is_down', () => {
  const said = [
    'Failed to fetch dynamically imported module: https://example.org/assets/x.js',
    'error loading dynamically imported module',
    'Importing a module script failed.',
  ]
  for (const words of said) expect(asProblem(new TypeError(words))).toEqual(networkProblem())
  expect(asProblem(new TypeError('x is not a function')).code).toBe('unexpected')
  const known = new ApiProblem(404, 'not-found', undefined)
  expect(asProblem(known)).toBe(known)
})
