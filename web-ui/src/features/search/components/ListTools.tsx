import { Trans, useLingui } from '@lingui/react/macro'
import { SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { FilterPanel } from '@/features/search/components/FilterPanel'
import { chipWords, type FilterField } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { filtersInUse } from '@/features/search/query'
import { Button } from '@/shared/ui/Button'
import { Select } from '@/shared/ui/Field'
import { SearchBox } from '@/shared/ui/SearchBox'

interface ListToolsProps {
  fields: readonly FilterField[]
  search: AnySearch
  onSearch: (search: AnySearch) => void
}

/** Search text, order (for phones, where there are no column heads), filters, and the filters in use as chips. */
export function ListTools({ fields, search, onSearch }: ListToolsProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const used = filtersInUse(search)
  const change = (part: AnySearch) => onSearch({ ...search, ...part, page: undefined, open: undefined })
  const without = (name: string) =>
    change(
      name === 'country' || name === 'city'
        ? { city: undefined, cityName: undefined, [name]: undefined }
        : { [name]: undefined },
    )
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SearchBox
          label={t`Nom, e-mail ou code`}
          value={String(search.q ?? '')}
          onChange={q => change({ q: q || undefined })}
        />
        <div className="min-w-40 flex-1 md:hidden">
          <Select
            aria-label={t`Ordre`}
            value={String(search.sort ?? '-createdAt')}
            onChange={event => change({ sort: event.target.value })}
            choices={[
              { value: '-createdAt', label: t`Les plus récents` },
              { value: 'createdAt', label: t`Les plus anciens` },
              { value: 'name', label: t`Par nom` },
              { value: 'code', label: t`Par code` },
              { value: '-completeness', label: t`Fiches les plus complètes` },
            ]}
          />
        </div>
        <Button
          tone="secondary"
          icon={SlidersHorizontal}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <Trans>Filtres</Trans>
          {used.length > 0 ? (
            <span className="grid min-w-6 place-items-center rounded-full bg-primary px-1.5 text-sm text-on-primary tabular-nums">
              {used.length}
            </span>
          ) : null}
        </Button>
      </div>
      {used.length > 0 ? (
        <ul aria-label={t`Filtres en cours`} className="flex flex-wrap gap-2">
          {fields
            .filter(field => used.includes(field.name))
            .map(field => {
              const words = chipWords(field, search)
              return (
                <li key={field.name}>
                  <button
                    type="button"
                    aria-label={t`Retirer le filtre ${words}`}
                    onClick={() => without(field.name)}
                    className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-tint ps-4 pe-3 text-start text-sm font-semibold text-on-tint hover:brightness-95 pointer-fine:min-h-9"
                  >
                    {words}
                    <X size={16} aria-hidden="true" className="shrink-0" />
                  </button>
                </li>
              )
            })}
          <li>
            <Button tone="ghost" size="sm" onClick={() => onSearch({ q: search.q, sort: search.sort })}>
              <Trans>Tout effacer</Trans>
            </Button>
          </li>
        </ul>
      ) : null}
      {open ? (
        <FilterPanel
          fields={fields}
          search={search}
          onClose={() => setOpen(false)}
          onApply={next => {
            setOpen(false)
            onSearch({ ...next, page: undefined, open: undefined })
          }}
        />
      ) : null}
    </>
  )
}
