import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type FilterField, type FilterGroup, useGroupWords } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { searchCities } from '@/features/world/reference'
import { searchIn } from '@/shared/lib/find'
import { Button } from '@/shared/ui/Button'
import { Combobox, MultiCombobox } from '@/shared/ui/Combobox'
import { MultiSelect } from '@/shared/ui/choices'
import { Dialog } from '@/shared/ui/Dialog'
import { DateInput, Field, Select, TextInput } from '@/shared/ui/Field'
import { Switch } from '@/shared/ui/toggles'

interface FilterPanelProps {
  fields: readonly FilterField[]
  search: AnySearch
  onClose: () => void
  onApply: (search: AnySearch) => void
}

const order: readonly FilterGroup[] = ['work', 'place', 'person', 'looks', 'file']

/** All the filters of a list. Nothing is asked of the server until one applies them: data is dear on the road. */
export function FilterPanel({ fields, search, onClose, onApply }: FilterPanelProps) {
  const words = useGroupWords()
  const [draft, setDraft] = useState<AnySearch>(search)
  const used = fields.filter(field => draft[field.name] !== undefined).length
  const set = (change: AnySearch) => setDraft(before => ({ ...before, ...change }))
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
              setDraft(
                Object.fromEntries([
                  ...fields.map(field => [field.name, undefined]),
                  ['q', draft.q],
                  ['sort', draft.sort],
                ]),
              )
            }
          >
            <Trans>Tout effacer</Trans>
          </Button>
          <Button onClick={() => onApply(draft)}>
            {used === 0 ? (
              <Trans>Voir tout le monde</Trans>
            ) : (
              <Plural value={used} one="Appliquer # filtre" other="Appliquer # filtres" />
            )}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onApply(draft)
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
                    <FilterControl field={field} draft={draft} set={set} />
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
}

function FilterControl({ field, draft, set }: FilterControlProps) {
  const { t } = useLingui()
  const value = draft[field.name]
  const label = { name: `filter-${field.name}`, label: field.label, required: true }
  const words = (typed: string) => set({ [field.name]: typed.trim() === '' ? undefined : typed })
  switch (field.ask) {
    case 'choice':
      return (
        <Field {...label}>
          <Select
            empty={t`Indifférent`}
            choices={field.choices}
            value={String(value ?? '')}
            onChange={event => words(event.target.value)}
          />
        </Field>
      )
    case 'chips':
      return (
        <Field {...label} group>
          <MultiSelect
            name={field.name}
            choices={field.choices}
            value={(value as string[] | undefined) ?? []}
            onChange={chosen => set({ [field.name]: chosen.length > 0 ? chosen : undefined })}
          />
        </Field>
      )
    case 'one-of-many':
      return (
        <Field {...label}>
          <Combobox
            placeholder={t`Indifférent`}
            search={searchIn(field.options, 300)}
            value={field.options.find(option => option.value === value) ?? null}
            onChange={option =>
              set({
                [field.name]: option?.value,
                ...(field.name === 'country' ? { city: undefined, cityName: undefined } : {}),
              })
            }
          />
        </Field>
      )
    case 'several-of-many':
      return (
        <Field {...label}>
          <MultiCombobox
            placeholder={t`Indifférent`}
            search={searchIn(field.options, 300)}
            value={field.options.filter(option => (value as string[] | undefined)?.includes(option.value))}
            onChange={options =>
              set({ [field.name]: options.length > 0 ? options.map(option => option.value) : undefined })
            }
          />
        </Field>
      )
    case 'city':
      return (
        <Field {...label} hint={draft.country ? undefined : t`Choisissez d’abord un pays`}>
          <Combobox
            key={String(draft.country)}
            disabled={!draft.country}
            placeholder={t`Indifférent`}
            search={async (typed, signal) => {
              const cities = await searchCities(String(draft.country), typed, signal)
              return cities
                .filter(city => city.id > 0)
                .map(city => ({
                  value: String(city.id),
                  label: city.name,
                  ...(city.admin1 ? { detail: city.admin1 } : {}),
                }))
            }}
            value={
              value === undefined ? null : { value: String(value), label: String(draft.cityName ?? value) }
            }
            onChange={option =>
              set({ city: option ? Number(option.value) : undefined, cityName: option?.label })
            }
          />
        </Field>
      )
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
