import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { activateLocale } from '@/shared/lib/i18n'
import { SearchBox } from '@/shared/ui/SearchBox'

beforeEach(() => activateLocale('fr'))
afterEach(() => vi.useRealTimers())

/** A page whose address follows what is searched a moment later, as navigation does. */
function Page({ lag }: { lag: number }) {
  const [value, setValue] = useState('')
  return (
    <I18nProvider i18n={i18n}>
      <SearchBox label="Chercher" value={value} onChange={next => setTimeout(() => setValue(next), lag)} />
      <button type="button" onClick={() => setValue('')}>
        tout effacer
      </button>
    </I18nProvider>
  )
}

test('what was typed while the address caught up stays; what comes from elsewhere is shown', () => {
  vi.useFakeTimers()
  render(<Page lag={200} />)
  const box = screen.getByRole('searchbox', { name: 'Chercher' })
  const type = (text: string) => fireEvent.change(box, { target: { value: text } })
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  type('aw')
  pass(350)
  type('awa')
  pass(250)
  expect(box).toHaveValue('awa')
  pass(600)
  expect(box).toHaveValue('awa')
  fireEvent.click(screen.getByRole('button', { name: 'tout effacer' }))
  expect(box).toHaveValue('')
})
