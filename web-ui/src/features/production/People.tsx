import { Trans, useLingui } from '@lingui/react/macro'
import { talentType } from '@lists'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { Pencil, TriangleAlert, UserMinus, UserPlus, UserRoundSearch } from 'lucide-react'
import { useState } from 'react'
import { PartDialog } from '@/features/production/PartDialog'
import type { ProjectSearch } from '@/features/production/production-search'
import { PEOPLE_PER_PAGE, peopleQuery, removeAssignment } from '@/features/production/projects'
import { ReasonDialog } from '@/features/production/ReasonDialog'
import { statusWord } from '@/features/production/words'
import { formatDay, formatMoney } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf, labelOf } from '@/shared/lib/lists'
import type { Assignment, Project } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { IconButton } from '@/shared/ui/Button'
import { DataTable } from '@/shared/ui/DataTable'
import { Select } from '@/shared/ui/Field'
import { Anchor, ButtonLink } from '@/shared/ui/Link'
import { Pagination } from '@/shared/ui/Pagination'
import { SearchBox } from '@/shared/ui/SearchBox'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface PeopleProps {
  whole: Project
  search: ProjectSearch
  onSearch: (next: ProjectSearch) => void
}

const STATUSES = ['ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'DECLINED', 'REMOVED', 'COMPLETED'] as const

/** Who is on a project, in the order of their codes. */
export function People({ whole, search, onSearch }: PeopleProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const queries = useQueryClient()
  const { project, mayEdit } = whole
  const people = useQuery(peopleQuery(project.id, search))
  const [changing, setChanging] = useState<Assignment | null>(null)
  const [removing, setRemoving] = useState<Assignment | null>(null)
  const open = !project.archived && project.status !== 'COMPLETED'
  const narrowed = search.q || search.status || search.type
  const change = (part: Partial<ProjectSearch>) => onSearch({ ...search, ...part, page: undefined })
  const cast =
    mayEdit && open ? (
      <ButtonLink icon={UserPlus} to="/staff/projects/$id/cast" params={{ id: project.id }}>
        <Trans>Affecter des talents</Trans>
      </ButtonLink>
    ) : null
  const acts = (row: Assignment) => {
    const name = `${row.firstName} ${row.lastName}`
    return mayEdit && isOpen(row) ? (
      <span className="flex justify-end">
        <IconButton icon={Pencil} label={t`Modifier le rôle de ${name}`} onClick={() => setChanging(row)} />
        <IconButton icon={UserMinus} label={t`Retirer ${name} du projet`} onClick={() => setRemoving(row)} />
      </span>
    ) : null
  }
  const columns: ColumnDef<Assignment, never>[] = [
    { id: 'code', header: t`Code`, cell: ({ row }) => <CodeText code={row.original.code} /> },
    { id: 'name', header: t`Nom`, cell: ({ row }) => <Person row={row.original} /> },
    { id: 'part', header: t`Rôle`, cell: ({ row }) => <Part row={row.original} /> },
    {
      id: 'rate',
      header: t`Cachet`,
      meta: { from: 'lg' },
      cell: ({ row: { original } }) =>
        original.rate ? formatMoney(original.rate.amount, original.rate.currency) : '–',
    },
    { id: 'status', header: t`État`, cell: ({ row }) => <Standing row={row.original} /> },
    {
      id: 'acts',
      header: () => <span className="sr-only">{t`Actions`}</span>,
      cell: ({ row }) => acts(row.original),
    },
  ]
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox label={t`Nom ou code`} value={search.q ?? ''} onChange={q => change({ q })} />
        <Select
          aria-label={t`État`}
          className="min-w-36"
          empty={t`Tous les états`}
          choices={STATUSES.map(status => ({ value: status, label: statusWord(status).word }))}
          value={search.status ?? ''}
          onChange={event => change({ status: STATUSES.find(status => status === event.target.value) })}
        />
        <Select
          aria-label={t`Type de rôle`}
          className="min-w-36"
          empty={t`Tous les types`}
          choices={choicesOf(talentType, locale)}
          value={search.type ?? ''}
          onChange={event => change({ type: event.target.value || undefined })}
        />
        {cast}
      </div>
      <DataTable
        caption={t`Équipe artistique`}
        columns={columns}
        rows={people.data?.items}
        rowId={row => row.id}
        card={row => (
          <div className="grid gap-2">
            <Person row={row} />
            <CodeText code={row.code} />
            <Part row={row} />
            <Standing row={row} />
            {acts(row)}
          </div>
        )}
        refreshing={people.isPlaceholderData}
        empty={
          <EmptyState
            icon={UserRoundSearch}
            title={
              narrowed ? (
                <Trans>Personne ne réunit ces critères</Trans>
              ) : (
                <Trans>Personne n’est affecté</Trans>
              )
            }
            action={cast}
          >
            <Trans>Chaque talent affecté reçoit un code, qui figure sur son badge.</Trans>
          </EmptyState>
        }
        error={
          people.isError ? (
            <ErrorState
              onRetry={() => void people.refetch()}
              retrying={people.isFetching}
              reference={asProblem(people.error).correlationId}
            >
              {problemWords(people.error)}
            </ErrorState>
          ) : null
        }
      />
      {people.data && people.data.total > PEOPLE_PER_PAGE ? (
        <Pagination
          page={search.page ?? 0}
          size={PEOPLE_PER_PAGE}
          total={people.data.total}
          onPage={page => onSearch({ ...search, page: page || undefined })}
        />
      ) : null}
      <PartDialog assignment={changing} project={project} onClose={() => setChanging(null)} />
      <ReasonDialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={t`Retirer du projet`}
        intro={<Removal row={removing} />}
        act={t`Retirer`}
        send={async reason => {
          if (removing) await removeAssignment(removing.id, reason)
          await queries.invalidateQueries({ queryKey: ['projects'] })
        }}
      />
    </div>
  )
}

const isOpen = ({ status }: Assignment) =>
  status === 'ASSIGNED' || status === 'NOTIFIED' || status === 'CONFIRMED'

function Removal({ row }: { row: Assignment | null }) {
  const name = row ? `${row.firstName} ${row.lastName}` : ''
  const code = row?.code
  return (
    <Trans>
      {name} ne sera plus sur le projet. Le code {code} ne sera donné à personne d’autre ; en cas de retour,
      un nouveau code est attribué.
    </Trans>
  )
}

function Person({ row }: { row: Assignment }) {
  const name = `${row.firstName} ${row.lastName}`
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} src={row.photoUrl} size={44} />
      <span className="min-w-0">
        <span className="block font-semibold">{name}</span>
        <Anchor href={`/cinema/profile/${row.profileCode}`} className="text-sm">
          {row.profileCode}
        </Anchor>
      </span>
    </span>
  )
}

function Part({ row }: { row: Assignment }) {
  const locale = useLocale()
  const dot = talentType.find(type => type.key === row.talentType)?.colour
  return (
    <span className="block">
      <Badge tone="ink" dot={dot}>
        {labelOf(talentType, row.talentType, locale)}
      </Badge>
      {row.characterName ? <span className="mt-1 block font-semibold">{row.characterName}</span> : null}
      {row.roleDescription ? <span className="block text-sm text-muted">{row.roleDescription}</span> : null}
    </span>
  )
}

function Standing({ row }: { row: Assignment }) {
  const { word, tone } = statusWord(row.status)
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge tone={tone}>{word}</Badge>
      {row.removedReason ? <span className="text-sm text-muted">{row.removedReason}</span> : null}
      <Holds row={row} />
    </span>
  )
}

/** The person is wanted by another project of the company on the same days. */
function Holds({ row }: { row: Assignment }) {
  if (row.holds.length === 0) return null
  return (
    <span className="grid gap-1 text-sm">
      <Badge tone="ochre" icon={TriangleAlert}>
        {row.hold === 'SECOND' ? <Trans>Deuxième option</Trans> : <Trans>Première option</Trans>}
      </Badge>
      <span className="text-muted">
        <Trans>Aussi sur :</Trans>{' '}
        {row.holds
          .map(hold => `${hold.projectName} (${formatDay(hold.startDate)} – ${formatDay(hold.endDate)})`)
          .join(', ')}
      </span>
    </span>
  )
}
