import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { formatNumber } from '@/shared/lib/format'
import { Button, IconButton } from '@/shared/ui/Button'

interface PaginationProps {
  /** From 0. */
  page: number
  size: number
  total: number
  /** False when the list holds more than could be counted. */
  exact?: boolean
  /** Whether the page shown is full; where the total is not exact, that is all that tells of a next one. */
  full?: boolean
  /** Pages that have a number to go to; all of them when absent. */
  deepest?: number
  /** Whether one can go on from page to page beyond these. */
  beyond?: boolean
  onPage: (page: number) => void
}

/** Numbered pages, for lists whose total is known. */
export function Pagination({
  page,
  size,
  total,
  exact = true,
  full = true,
  deepest = Number.POSITIVE_INFINITY,
  beyond = false,
  onPage,
}: PaginationProps) {
  const { t } = useLingui()
  const end = Math.max(0, Math.ceil(total / size) - 1)
  const last = Math.min(end, deepest - 1)
  const from = formatNumber(total === 0 ? 0 : page * size + 1)
  const to = formatNumber(exact ? Math.min(total, (page + 1) * size) : (page + 1) * size)
  const all = formatNumber(total)
  const shown = exact && page <= last ? pagesAround(page, last) : [...new Set([0, page])]
  const atEnd = exact ? page >= (beyond ? end : last) : !full
  return (
    <nav aria-label={t`Pages de la liste`} className="flex flex-wrap items-center justify-between gap-3 pt-4">
      <p className="text-sm text-muted tabular-nums">
        {exact ? (
          <Trans>
            {from} à {to} sur {all}
          </Trans>
        ) : (
          <Trans>
            {from} à {to} sur plus de {all}
          </Trans>
        )}
      </p>
      <div className="flex items-center gap-1">
        <IconButton
          icon={ChevronLeft}
          label={t`Page précédente`}
          disabled={page <= 0}
          onClick={() => onPage(page - 1)}
          className="rtl:-scale-x-100"
        />
        {shown.map((number, index) => {
          const before = shown[index - 1]
          const human = formatNumber(number + 1)
          return (
            <span key={number} className="contents">
              {before !== undefined && number - before > 1 ? (
                <span aria-hidden="true" className="px-1 text-muted">
                  …
                </span>
              ) : null}
              <Button
                tone={number === page ? 'primary' : 'ghost'}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t`Page ${human}`}
                onClick={() => onPage(number)}
                className="min-w-11 px-2 tabular-nums max-sm:not-aria-[current]:hidden"
              >
                {human}
              </Button>
            </span>
          )
        })}
        <IconButton
          icon={ChevronRight}
          label={t`Page suivante`}
          disabled={atEnd}
          onClick={() => onPage(page + 1)}
          className="rtl:-scale-x-100"
        />
      </div>
    </nav>
  )
}

function pagesAround(page: number, last: number) {
  return [...new Set([0, page - 1, page, page + 1, last])]
    .filter(number => number >= 0 && number <= last)
    .sort((a, b) => a - b)
}

interface KeysetProps {
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

/** Previous and next only, for lists that grow without end. */
export function KeysetPagination({ onPrevious, onNext }: KeysetProps) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Pages de la liste`} className="flex justify-end gap-2 pt-4">
      <Button tone="secondary" icon={ChevronLeft} disabled={!onPrevious} onClick={onPrevious}>
        <Trans>Précédent</Trans>
      </Button>
      <Button tone="secondary" icon={ChevronRight} disabled={!onNext} onClick={onNext}>
        <Trans>Suivant</Trans>
      </Button>
    </nav>
  )
}
