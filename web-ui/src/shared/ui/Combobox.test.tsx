import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import type { Option } from '@/shared/lib/find'
import { activateLocale } from '@/shared/lib/i18n'
import { MultiComboboxBody } from '@/shared/ui/ComboboxBody'
import { Field } from '@/shared/ui/Field'

const languages: Option[] = ['Arabe', 'Bambara', 'Français', 'Wolof'].map(label => ({ value: label, label }))

beforeEach(() => activateLocale('fr'))

/** Answers a search when the test says so. */
function slowSearch() {
  const waiting = new Map<string, (found: Option[]) => void>()
  return {
    search: (text: string) => new Promise<Option[]>(resolve => waiting.set(text, resolve)),
    asked: (text: string) => waiting.has(text),
    answer: (text: string) =>
      act(async () =>
        waiting.get(text)?.(languages.filter(l => l.label.toLowerCase().startsWith(text.toLowerCase()))),
      ),
  }
}

function Languages({ search }: { search: (text: string) => Promise<Option[]> }) {
  const [value, setValue] = useState<Option[]>([])
  return (
    <I18nProvider i18n={i18n}>
      <Field label="Langues">
        <MultiComboboxBody value={value} onChange={setValue} search={search} />
      </Field>
      <output>{value.map(option => option.label).join(', ')}</output>
    </I18nProvider>
  )
}

const shown = () => screen.queryAllByRole('option').map(option => option.textContent)

/** The list open on every language, the answer to « b » on its way. */
async function narrowing() {
  const { search, asked, answer } = slowSearch()
  render(<Languages search={search} />)
  const user = userEvent.setup()
  const box = screen.getByRole('combobox', { name: /^Langues/ })
  await user.click(box)
  await expect.poll(() => asked('')).toBe(true)
  await answer('')
  await user.type(box, 'b')
  await expect.poll(() => asked('b')).toBe(true)
  expect(shown()).toEqual(['Arabe', 'Bambara', 'Français', 'Wolof'])
  return { pressed: screen.getByRole('option', { name: 'Bambara' }), answer }
}

test('an_answer_that_is_pressed_while_the_list_narrows_stays_under_the_finger_and_is_chosen', async () => {
  const { pressed, answer } = await narrowing()
  fireEvent.pointerDown(pressed)
  await answer('b')
  expect(shown()).toEqual(['Arabe', 'Bambara', 'Français', 'Wolof'])
  fireEvent.pointerUp(pressed)
  fireEvent.click(pressed)
  expect(screen.getByText('Bambara', { selector: 'output' })).toBeInTheDocument()
})

test('a_list_that_was_pressed_to_be_scrolled_narrows_as_soon_as_that_is_over', async () => {
  const { pressed, answer } = await narrowing()
  fireEvent.pointerDown(pressed)
  await answer('b')
  fireEvent.pointerCancel(pressed)
  await expect.poll(shown).toEqual(['Bambara'])
})

test('a_list_that_was_pressed_beside_its_answers_narrows_although_no_click_follows', async () => {
  const { answer } = await narrowing()
  fireEvent.pointerDown(screen.getByRole('listbox'))
  await answer('b')
  fireEvent.pointerUp(document.body)
  await expect.poll(shown).toEqual(['Bambara'])
})
