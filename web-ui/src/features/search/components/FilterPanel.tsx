import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FilterField, type FilterGroup, useGroupWords } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { countsQuery, type Kind } from '@/features/search/profiles'
import { searchCities } from '@/features/world/reference'
import { type Option, searchIn } from '@/shared/lib/find'
import { formatNumber } from '@/shared/lib/format'
import { Button } from '@/shared/ui/Button'
import { Combobox, MultiCombobox } from '@/shared/ui/Combobox'
import { MultiSelect } from '@/shared/ui/choices'
import { Dialog } from '@/shared/ui/Dialog'
import { type Choice, DateInput, Field, TextInput } from '@/shared/ui/Field'
import { Switch } from '@/shared/ui/toggles'

interface FilterPanelProps {
  kind: Kind
  fields: readonly FilterField[]
  search: AnySearch
  onClose: () => void
  /** Takes what was changed here. */
  onApply: (change: AnySearch) => void
}

const order: readonly FilterGroup[] = ['work', 'place', 'person', 'looks', 'file']

/** People by key, of one filter. */
type KeyCounts = ReadonlyMap<string, number>
const none: KeyCounts = new Map()

/** All the filters of a list, each choice with the number of people it would leave. The list itself waits until one applies them. */
export function FilterPanel({ kind, fields, search, onClose, onApply }: FilterPanelProps) {
  const words = useGroupWords()
  const [changed, setChanged] = useState<AnySearch>({})
  // The list may still be taking over what was typed just before: only what is changed here stands above it.
  const draft: AnySearch = { ...search, ...changed }
  const counts = useQuery(countsQuery(kind, draft)).data
  const countsOf = (name: string): KeyCounts => {
    const field = counts?.fields.find(one => one.field === name)
    return field ? new Map(field.keys.map(({ key, count }) => [key, count])) : none
  }
  const used = fields.filter(field => draft[field.name] !== undefined).length
  const set = (change: AnySearch) => setChanged(before => ({ ...before, ...change }))
  return (
    <Dialog
      open
      kind="panel"
      onClose={onClose}
      title={<Trans>Filtres</Trans>}
      actions={
        <>
          <Button
            tone="ghost"
            disabled={used === 0}
            onClick={() =>
              setChanged(
                Object.fromEntries(
                  [...fields.map(field => field.name), 'cityName'].map(name => [name, undefined]),
                ),
              )
            }
          >
            <Trans>Tout effacer</Trans>
          </Button>
          <Button onClick={() => onApply(changed)}>
            {counts ? (
              <Plural value={counts.total} _0="Personne" one="Voir # fiche" other="Voir # fiches" />
            ) : (
              <Trans>Appliquer</Trans>
            )}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onApply(changed)
        }}
      >
        {order.map(group => {
          const inGroup = fields.filter(field => field.group === group)
          return inGroup.length > 0 ? (
            <section key={group} className="mb-4">
              <h3 className="mb-3 border-b border-line pb-1 font-bold">{words[group]}</h3>
              <div className="grid grid-cols-2 gap-x-3">
                {inGroup.map(field => (
                  <div
                    key={field.name}
                    className={
                      field.ask === 'number' || field.ask === 'day' ? 'min-w-0' : 'col-span-2 min-w-0'
                    }
                  >
                    <FilterControl field={field} draft={draft} set={set} counts={countsOf(field.name)} />
                  </div>
                ))}
              </div>
            </section>
          ) : null
        })}
        <button type="submit" className="sr-only" tabIndex={-1}>
          <Trans>Appliquer</Trans>
        </button>
      </form>
    </Dialog>
  )
}

interface FilterControlProps {
  field: FilterField
  draft: AnySearch
  set: (change: AnySearch) => void
  counts: KeyCounts
}

function FilterControl({ field, draft, set, counts }: FilterControlProps) {
  const { t } = useLingui()
  const value = draft[field.name]
  const label = { name: `filter-${field.name}`, label: field.label, required: true }
  const words = (typed: string) => set({ [field.name]: typed.trim() === '' ? undefined : typed })
  switch (field.ask) {
    case 'chips':
      return (
        <Field {...label} group>
          <MultiSelect
            name={field.name}
            choices={field.choices.map(choice => ({ ...choice, label: counted(choice, counts) }))}
            value={wanted(value)}
            onChange={chosen => set({ [field.name]: withRuledOut(chosen, value) })}
          />
        </Field>
      )
    case 'several-of-many':
      return (
        <Field {...label}>
          <MultiCombobox
            placeholder={t`Indifférent`}
            search={searchIn(byCount(field.options, counts), 300)}
            value={field.options.filter(option => wanted(value).includes(option.value))}
            onChange={options =>
              set({
                [field.name]: withRuledOut(
                  options.map(option => option.value),
                  value,
                ),
                ...(field.name === 'country' ? { city: undefined, cityName: undefined } : {}),
              })
            }
          />
        </Field>
      )
    case 'city': {
      const countries = wanted(draft.country)
      const country = countries.length === 1 ? countries[0] : undefined
      return (
        <Field {...label} hint={country ? undefined : t`Choisissez d’abord un pays`}>
          <Combobox
            key={country}
            disabled={!country}
            placeholder={t`Indifférent`}
            search={async (typed, signal) => {
              const cities = await searchCities(country ?? '', typed, signal)
              return cities
                .filter(city => city.id > 0)
                .map(city => ({
                  value: String(city.id),
                  label: city.name,
                  ...detail(city.admin1, counts.get(String(city.id))),
                }))
            }}
            value={
              value === undefined ? null : { value: String(value), label: String(draft.cityName ?? value) }
            }
            onChange={option => set({ city: option ? [option.value] : undefined, cityName: option?.label })}
          />
        </Field>
      )
    }
    case 'number':
      return (
        <Field {...label}>
          <TextInput
            type="number"
            inputMode="numeric"
            min={field.min}
            max={field.max}
            placeholder={field.unit}
            value={value === undefined ? '' : String(value)}
            onChange={event =>
              set({
                [field.name]:
                  event.target.value === '' ? undefined : Math.max(0, Math.round(Number(event.target.value))),
              })
            }
          />
        </Field>
      )
    case 'day':
      return (
        <Field {...label}>
          <DateInput value={String(value ?? '')} onChange={event => words(event.target.value)} />
        </Field>
      )
    case 'text':
      return (
        <Field {...label}>
          <TextInput value={String(value ?? '')} onChange={event => words(event.target.value)} />
        </Field>
      )
    case 'yes':
      return (
        <Switch
          label={<span className="font-normal">{field.label}</span>}
          checked={value === true}
          onChange={event => set({ [field.name]: event.target.checked ? true : undefined })}
        />
      )
  }
}

const wanted = (value: AnySearch[string]) =>
  Array.isArray(value) ? value.filter(key => !key.startsWith('-')) : []

/** What a search rules out is not asked here and stays as it is. */
function withRuledOut(chosen: readonly string[], before: AnySearch[string]) {
  const all = [...chosen, ...(Array.isArray(before) ? before.filter(key => key.startsWith('-')) : [])]
  return all.length > 0 ? all : undefined
}

const counted = (choice: Choice, counts: KeyCounts) => {
  const count = counts.get(choice.value)
  return counts === none ? choice.label : `${choice.label} (${formatNumber(count ?? 0)})`
}

/** Those that somebody has first, and their number beside what else is said of them. */
function byCount(options: readonly Option[], counts: KeyCounts): Option[] {
  return options
    .map(option => ({ ...option, ...detail(option.detail, counts.get(option.value)) }))
    .sort((one, other) => (counts.get(other.value) ?? 0) - (counts.get(one.value) ?? 0))
}

function detail(said: string | undefined, count: number | undefined) {
  const words = [said, count === undefined ? '' : formatNumber(count)].filter(Boolean).join(' · ')
  return words ? { detail: words } : {}
}
