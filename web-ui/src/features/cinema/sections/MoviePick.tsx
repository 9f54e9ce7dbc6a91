import { Trans, useLingui } from '@lingui/react/macro'
import { creditKind } from '@lists'
import { useMutation } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { searchMovies } from '@/features/cinema/movies'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { Movie } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'

const SHORTEST = 2

/** Finds a film or a series in the catalogue outside the house, to spare its typing. */
export function MoviePick({ onPick }: { onPick: (movie: Movie) => void }) {
  const { t } = useLingui()
  const locale = useLocale()
  const [title, setTitle] = useState('')
  const find = useMutation({ mutationFn: () => searchMovies(title.trim()) })
  const ready = title.trim().length >= SHORTEST
  return (
    <div className="mb-4 rounded-ui border border-line bg-surface p-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <Field
            name="movie"
            label={<Trans>Chercher un film ou une série</Trans>}
            hint={<Trans>Son titre, en partie. Ce que vous choisissez reste déclaré, non vérifié.</Trans>}
          >
            <TextInput
              value={title}
              maxLength={100}
              autoComplete="off"
              onChange={event => setTitle(event.target.value)}
              onKeyDown={event => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                if (ready) find.mutate()
              }}
            />
          </Field>
        </div>
        <Button
          tone="secondary"
          icon={Search}
          busy={find.isPending}
          disabled={!ready}
          onClick={() => find.mutate()}
        >
          <Trans>Chercher</Trans>
        </Button>
      </div>
      <div aria-live="polite">
        {find.isError ? <Banner tone="danger">{problemWords(find.error)}</Banner> : null}
        {find.data?.length === 0 ? (
          <p className="text-muted">
            <Trans>Rien sous ce titre. Ajoutez la production vous-même.</Trans>
          </p>
        ) : null}
        {find.data && find.data.length > 0 ? (
          <ul aria-label={t`Films et séries trouvés`} className="grid gap-1">
            {find.data.map(movie => (
              <li key={movie.id}>
                <Button
                  tone="ghost"
                  size="sm"
                  onClick={() => {
                    onPick(movie)
                    setTitle('')
                    find.reset()
                  }}
                >
                  {movie.title}
                  {movie.year ? ` (${movie.year})` : ''} · {labelOf(creditKind, movie.kind, locale)}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
