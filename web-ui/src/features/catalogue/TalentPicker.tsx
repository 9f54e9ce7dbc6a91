import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { fold } from '@/shared/lib/find'
import { useAnswer, useLongForm } from '@/shared/lib/long-form'
import { MultiSelect } from '@/shared/ui/choices'
import { Field, TextInput } from '@/shared/ui/Field'
import { Folded } from '@/shared/ui/Folded'
import { useRefusal } from '@/shared/ui/form'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { CategoryIcon } from './CategoryIcon'
import { type CatalogueTag, useCatalogue } from './catalogue'

/** Many of the catalogue's talents: by category, or found as one types; what was chosen stays in view. */
export function TalentPicker({ name, tag }: { name: string; tag: CatalogueTag | undefined }) {
  const { t } = useLingui()
  const form = useLongForm()
  const chosen = useAnswer<readonly string[]>(name)
  const catalogue = useCatalogue(tag)
  const error = useRefusal(name)
  const [typed, setTyped] = useState('')
  const wanted = fold(useDeferredValue(typed).trim())
  const shown = useMemo(
    () =>
      catalogue.categories
        .map(category => ({
          ...category,
          talents: wanted
            ? category.talents.filter(
                talent => fold(talent.label).includes(wanted) || fold(category.name).includes(wanted),
              )
            : category.talents,
        }))
        .filter(category => category.talents.length > 0),
    [catalogue.categories, wanted],
  )
  const change = (talents: string[]) => form.set(name, talents)

  if (catalogue.failed && !catalogue.ready)
    return (
      <ErrorState title={<Trans>La liste des talents n’est pas arrivée</Trans>} onRetry={catalogue.retry}>
        <Trans>Vous pouvez continuer et y revenir plus tard : vos autres réponses sont gardées.</Trans>
      </ErrorState>
    )
  return (
    <div className="grid gap-4">
      <Field name={`${name}-search`} label={<Trans>Chercher un talent</Trans>} bare required>
        <div className="relative">
          <Search size={18} aria-hidden="true" className="absolute start-3 top-3.5 text-muted" />
          <TextInput
            type="search"
            aria-label={t`Chercher un talent`}
            placeholder={t`Chant, couture, montage…`}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            className="ps-10"
          />
        </div>
      </Field>
      <Field group name={name} label={<Trans>Vos talents</Trans>} required error={error}>
        {chosen.length > 0 ? (
          <ul className="mb-3 flex flex-wrap gap-2" aria-label={t`Talents choisis`}>
            {chosen.map(key => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => change(chosen.filter(kept => kept !== key))}
                  className="inline-flex min-h-11 items-center gap-2 rounded-full bg-tint ps-4 pe-3 text-sm font-semibold text-on-tint"
                >
                  {catalogue.name(key)}
                  <X size={16} aria-hidden="true" />
                  <span className="sr-only">
                    <Trans>retirer</Trans>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="mb-3 text-sm text-muted" aria-live="polite">
          {wanted && shown.length === 0 ? (
            <Trans>Rien sous ce nom. Essayez un mot plus court.</Trans>
          ) : (
            <Plural
              value={chosen.length}
              _0="Aucun talent choisi pour l’instant"
              one="# talent choisi"
              other="# talents choisis"
            />
          )}
        </p>
        {catalogue.ready ? (
          <div className="grid gap-2">
            {shown.map(category => {
              const count = category.talents.filter(talent => chosen.includes(talent.value)).length
              return (
                <Folded
                  key={category.key}
                  title={category.name}
                  icon={<CategoryIcon category={category.key} />}
                  chosen={count}
                  before={<Plural value={category.talents.length} one="# talent" other="# talents" />}
                  opened={wanted !== ''}
                >
                  <MultiSelect name={name} choices={category.talents} value={chosen} onChange={change} />
                </Folded>
              )
            })}
          </div>
        ) : (
          <Skeleton className="h-64 w-full" />
        )}
      </Field>
    </div>
  )
}
