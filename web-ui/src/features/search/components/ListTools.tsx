import { Trans, useLingui } from '@lingui/react/macro'
import { SlidersHorizontal, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FilterPanel } from '@/features/search/components/FilterPanel'
import { type FilterField, useChipWords } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { type Kind, understand } from '@/features/search/profiles'
import { filtersInUse, orderOf } from '@/features/search/query'
import { Button } from '@/shared/ui/Button'
import { Select } from '@/shared/ui/Field'
import { SearchBox } from '@/shared/ui/SearchBox'

interface ListToolsProps {
  kind: Kind
  fields: readonly FilterField[]
  search: AnySearch
  onSearch: (search: AnySearch) => void
}

/** Search text, order (for phones, where there are no column heads), filters, and the filters in use as chips. */
export function ListTools({ kind, fields, search, onSearch }: ListToolsProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const chipWords = useChipWords()
  const used = filtersInUse(search)
  // Text settles and is understood a moment after it was typed, when filters may have changed meanwhile.
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  }, [search])
  const change = (part: AnySearch) => {
    latest.current = { ...latest.current, ...part, page: undefined, after: undefined, open: undefined }
    onSearch(latest.current)
  }
  /** What was understood becomes filters one can see and take away; the rest stays in the box. */
  async function read(typed: string) {
    if (typed === '') return change({ q: undefined })
    const { filters, text, cityName } = await understand(kind, typed)
    change({ ...filters, q: text, ...(cityName ? { cityName } : {}) })
  }
  const without = (name: string) =>
    change(
      name === 'country' || name === 'city'
        ? { city: undefined, cityName: undefined, [name]: undefined }
        : { [name]: undefined },
    )
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <SearchBox
          label={t`Nom, code, ou ce que vous cherchez`}
          hint={t`Entrée : comprendre « grande, parle wolof, Dakar, monte à cheval »`}
          value={String(search.q ?? '')}
          onChange={q => change({ q: q || undefined })}
          onEnter={typed => void read(typed)}
        />
        <div className="min-w-40 flex-1 md:hidden">
          <Select
            aria-label={t`Ordre`}
            value={orderOf(search)}
            onChange={event => change({ sort: event.target.value })}
            choices={[
              { value: 'relevance', label: t`Les plus proches` },
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
          kind={kind}
          fields={fields}
          search={search}
          onClose={() => setOpen(false)}
          onApply={next => {
            setOpen(false)
            change(next)
          }}
        />
      ) : null}
    </>
  )
}
