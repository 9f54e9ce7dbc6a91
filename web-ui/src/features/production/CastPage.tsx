import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus, UserRoundSearch, X } from 'lucide-react'
import { useState } from 'react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { noPart, PartFields, type PartValues, partOf, usePartLabels } from '@/features/production/PartFields'
import { assignTalents, projectQuery } from '@/features/production/projects'
import { ListTools } from '@/features/search/components/ListTools'
import { Badges, fullName, roleTag } from '@/features/search/components/PersonLine'
import { useFilterFields } from '@/features/search/fields'
import { type AnySearch, type CinemaSearch, readCinemaSearch } from '@/features/search/filters'
import { cinemaQuery, ROWS } from '@/features/search/profiles'
import { useSmallForm } from '@/shared/lib/forms'
import { useLocale } from '@/shared/lib/i18n'
import type { AssignResult, CinemaCard } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface CastPageProps {
  id: string
  search: CinemaSearch
  onSearch: (search: CinemaSearch) => void
}

/** Picks one or many out of the staff's list of cinema talents and puts them on a project. */
export function CastPage({ id, search, onSearch }: CastPageProps) {
  const { t } = useLingui()
  useTitle(t`Affecter des talents`)
  const me = useQuery(meQuery).data
  const project = useQuery(projectQuery(id)).data?.project
  const talents = useQuery(cinemaQuery(search))
  const [chosen, setChosen] = useState<ReadonlyMap<string, CinemaCard>>(new Map())
  const [asking, setAsking] = useState(false)
  const [results, setResults] = useState<readonly AssignResult[]>([])
  const toggle = (person: CinemaCard) =>
    setChosen(before => {
      const after = new Map(before)
      if (!after.delete(person.code)) after.set(person.code, person)
      return after
    })
  return (
    <div className="grid grid-cols-1 gap-4 pb-20">
      <PageHeader
        over={
          <Link to="/staff/projects/$id" params={{ id }}>
            {project?.name ?? t`Le projet`}
          </Link>
        }
        title={t`Affecter des talents`}
        intro={<Trans>Cochez une ou plusieurs personnes, puis dites leur rôle.</Trans>}
      />
      {results.length > 0 ? <Results results={results} people={chosen} /> : null}
      <ListTools
        kind="cinema"
        fields={useFilterFields('cinema', me)}
        search={search}
        onSearch={(next: AnySearch) => onSearch(readCinemaSearch(next))}
      />
      {talents.isPending ? (
        <Skeleton className="h-64 rounded-ui" />
      ) : talents.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void talents.refetch()}
            retrying={talents.isFetching}
            reference={asProblem(talents.error).correlationId}
          >
            {problemWords(talents.error)}
          </ErrorState>
        </Card>
      ) : talents.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={UserRoundSearch} title={<Trans>Personne ne réunit ces critères</Trans>}>
            <Trans>Retirez un filtre, ou cherchez une partie du nom seulement.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul aria-label={t`Talents cinéma`} className="grid grid-cols-1 gap-3 md:grid-cols-2 xl:grid-cols-3">
            {talents.data.items.map(person => (
              <Pick
                key={person.code}
                person={person}
                on={chosen.has(person.code)}
                onToggle={() => toggle(person)}
              />
            ))}
          </ul>
          {talents.data.total > ROWS || search.page ? (
            <Pagination
              page={search.page ?? 0}
              size={ROWS}
              total={talents.data.total}
              exact={talents.data.totalExact}
              full={talents.data.items.length === ROWS}
              onPage={page => onSearch({ ...search, page: page || undefined })}
            />
          ) : null}
        </>
      )}
      {chosen.size > 0 ? (
        <div className="sticky bottom-20 z-20 flex flex-wrap items-center gap-3 rounded-ui border border-line bg-surface p-3 shadow-ui lg:bottom-4">
          <p className="flex-1 font-semibold" role="status">
            <Plural value={chosen.size} one="# personne choisie" other="# personnes choisies" />
          </p>
          <Button tone="ghost" icon={X} onClick={() => setChosen(new Map())}>
            <Trans>Tout décocher</Trans>
          </Button>
          <Button icon={UserPlus} onClick={() => setAsking(true)}>
            <Trans>Affecter</Trans>
          </Button>
        </div>
      ) : null}
      <Dialog insistent open={asking} onClose={() => setAsking(false)} title={<Trans>Leur rôle</Trans>}>
        <CastForm
          id={id}
          talents={[...chosen.keys()]}
          onClose={() => setAsking(false)}
          onDone={done => {
            setResults(done)
            setAsking(false)
          }}
        />
      </Dialog>
    </div>
  )
}

function Pick({ person, on, onToggle }: { person: CinemaCard; on: boolean; onToggle: () => void }) {
  const locale = useLocale()
  const name = fullName(person)
  return (
    <li>
      <label
        className={`flex h-full cursor-pointer gap-3 rounded-ui border p-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${on ? 'border-primary bg-tint' : 'border-line bg-surface hover:border-ink'}`}
      >
        <input
          type="checkbox"
          checked={on}
          onChange={onToggle}
          className="mt-1 size-5 shrink-0 accent-primary outline-none"
        />
        <Avatar name={name} src={person.photoUrl} size={56} />
        <span className="min-w-0">
          <span className="block font-semibold">{name}</span>
          <CodeText code={person.code} />
          <span className="block text-sm text-ink">
            {person.residence.city}, {person.residence.country.name}
          </span>
          <span className="mt-1 flex flex-wrap gap-1">
            <Badges words={person.talentTypes.map(key => roleTag(key, locale))} />
          </span>
        </span>
      </label>
    </li>
  )
}

interface CastFormProps {
  id: string
  talents: string[]
  onClose: () => void
  onDone: (results: readonly AssignResult[]) => void
}

function CastForm({ id, talents, onClose, onDone }: CastFormProps) {
  const queries = useQueryClient()
  const form = useSmallForm<PartValues>({
    defaults: noPart,
    labels: usePartLabels(),
    required: ['talentType'],
    send: async values => {
      const done = await assignTalents(id, talents, partOf(values))
      await queries.invalidateQueries({ queryKey: ['projects'] })
      onDone(done)
    },
  })
  return (
    <SmallFormView form={form}>
      <PartFields form={form} several />
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Plural value={talents.length} one="Affecter # personne" other="Affecter # personnes" />
        </Button>
      </div>
    </SmallFormView>
  )
}

/** What became of each who was chosen. */
function Results({
  results,
  people,
}: {
  results: readonly AssignResult[]
  people: ReadonlyMap<string, CinemaCard>
}) {
  const { t } = useLingui()
  const done = results.filter(({ result }) => result === 'ASSIGNED').length
  const words = ({ result, code, holds }: AssignResult) => {
    if (result === 'ALREADY_ASSIGNED') return t`déjà sur le projet`
    if (result === 'UNKNOWN_TALENT') return t`ne peut pas être affecté·e`
    const others = holds.map(hold => hold.projectName).join(', ')
    return others ? t`${code} · aussi demandé·e par ${others}` : code
  }
  return (
    <Banner
      tone={done === results.length ? 'success' : 'warning'}
      title={
        <Plural
          value={done}
          _0="Personne n’a été affecté"
          one="# personne affectée"
          other="# personnes affectées"
        />
      }
    >
      <ul>
        {results.map(result => {
          const person = people.get(result.cinemaTalent)
          return (
            <li key={result.cinemaTalent}>
              {person ? fullName(person) : result.cinemaTalent} : {words(result)}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
