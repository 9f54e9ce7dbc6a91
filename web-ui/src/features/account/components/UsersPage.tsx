import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { UserPlus, Users } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { NewUserDialog } from '@/features/account/components/NewUserDialog'
import { UserActs } from '@/features/account/components/UserActs'
import { UsersBulk } from '@/features/account/components/UsersBulk'
import { USERS_PER_PAGE, usersQuery } from '@/features/account/users'
import { readUsersSearch, type UsersSearch } from '@/features/account/users-search'
import { fullName, staffRoles, useRoleWords, useStatusWords } from '@/features/account/words'
import { formatMoment } from '@/shared/lib/format'
import type { User } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { DataTable } from '@/shared/ui/DataTable'
import { Select } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { SearchBox } from '@/shared/ui/SearchBox'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface UsersPageProps {
  search: UsersSearch
  onSearch: (next: UsersSearch) => void
}

/** Who works here: create staff accounts, give roles, suspend, send a new link; one by one or many at once. */
export function UsersPage({ search, onSearch }: UsersPageProps) {
  const { t } = useLingui()
  useTitle(t`Équipe et comptes`)
  const roles = useRoleWords()
  const users = useQuery(usersQuery(search))
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback<Choose>(
    (id, yes) =>
      setChosen(before => new Set(yes ? [...before, id] : [...before].filter(other => other !== id))),
    [],
  )
  const columns = useColumns(chosen, choose)
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Équipe et comptes</Trans>}
        actions={
          <Button icon={UserPlus} onClick={() => setCreating(true)}>
            <Trans>Inviter quelqu’un</Trans>
          </Button>
        }
      />
      <div className="flex flex-wrap gap-3">
        <SearchBox
          label={t`Chercher un nom ou un e-mail`}
          value={search.q ?? ''}
          onChange={q => onSearch({ ...search, q, page: 0 })}
        />
        <div className="w-full sm:w-56">
          <Select
            aria-label={t`Rôle`}
            empty={t`Tous les rôles`}
            value={search.role ?? ''}
            onChange={event => onSearch(readUsersSearch({ ...search, role: event.target.value, page: 0 }))}
            choices={[...staffRoles, 'TALENT' as const].map(role => ({
              value: role,
              label: roles[role].name,
            }))}
          />
        </div>
      </div>
      <UsersBulk
        users={users.data?.items.filter(user => chosen.has(user.id)) ?? []}
        onDone={() => setChosen(new Set())}
      />
      <DataTable
        caption={t`Comptes`}
        columns={columns}
        rows={users.data?.items}
        rowId={user => user.id}
        refreshing={users.isPlaceholderData}
        card={user => <UserCard user={user} chosen={chosen.has(user.id)} onChoose={choose} />}
        empty={
          <EmptyState icon={Users} title={<Trans>Personne ne correspond</Trans>}>
            <Trans>Essayez un autre nom, ou invitez cette personne.</Trans>
          </EmptyState>
        }
        error={
          users.isError ? (
            <ErrorState
              onRetry={() => void users.refetch()}
              retrying={users.isFetching}
              reference={asProblem(users.error).correlationId}
            >
              {problemWords(users.error)}
            </ErrorState>
          ) : null
        }
      />
      {users.data && users.data.total > USERS_PER_PAGE ? (
        <Pagination
          page={search.page ?? 0}
          size={USERS_PER_PAGE}
          total={users.data.total}
          onPage={page => onSearch({ ...search, page })}
        />
      ) : null}
      <NewUserDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  )
}

type Choose = (id: string, yes: boolean) => void

function Choice({ user, chosen, onChoose }: { user: User; chosen: boolean; onChoose: Choose }) {
  const { t } = useLingui()
  const name = fullName(user)
  return (
    <label className="grid size-11 shrink-0 cursor-pointer place-items-center">
      <input
        type="checkbox"
        aria-label={t`Choisir ${name}`}
        checked={chosen}
        onChange={event => onChoose(user.id, event.target.checked)}
        className="size-5 accent-primary"
      />
    </label>
  )
}

function useColumns(chosen: ReadonlySet<string>, choose: Choose) {
  const { t } = useLingui()
  return useMemo<ColumnDef<User, never>[]>(
    () => [
      {
        id: 'choice',
        header: () => (
          <span className="sr-only">
            <Trans>Choix</Trans>
          </span>
        ),
        cell: ({ row: { original: user } }) => (
          <Choice user={user} chosen={chosen.has(user.id)} onChoose={choose} />
        ),
      },
      {
        id: 'name',
        header: t`Nom`,
        cell: ({ row: { original: user } }) => (
          <span className="flex items-center gap-3">
            <Avatar name={fullName(user)} size={36} />
            <span className="min-w-0">
              <span className="block font-semibold">{fullName(user)}</span>
              <span className="block text-muted">{user.email}</span>
            </span>
          </span>
        ),
      },
      { id: 'roles', header: t`Rôles`, cell: ({ row }) => <RoleBadges user={row.original} /> },
      { id: 'status', header: t`État`, cell: ({ row }) => <StatusBadge user={row.original} /> },
      {
        id: 'seen',
        header: t`Dernière connexion`,
        meta: { from: 'xl' },
        cell: ({ row }) => (row.original.lastLoginAt ? formatMoment(row.original.lastLoginAt) : '—'),
      },
      { id: 'acts', header: t`Actions`, cell: ({ row }) => <UserActs user={row.original} /> },
    ],
    [t, chosen, choose],
  )
}

function UserCard({ user, chosen, onChoose }: { user: User; chosen: boolean; onChoose: Choose }) {
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex items-center gap-3">
        <Avatar name={fullName(user)} />
        <div className="min-w-0 flex-1">
          <p className="font-semibold break-words">{fullName(user)}</p>
          <p className="truncate text-sm text-muted">{user.email}</p>
        </div>
        <Choice user={user} chosen={chosen} onChoose={onChoose} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <StatusBadge user={user} />
        <RoleBadges user={user} />
      </div>
      <UserActs user={user} />
    </div>
  )
}

function RoleBadges({ user }: { user: User }) {
  const roles = useRoleWords()
  return (
    <span className="flex flex-wrap gap-1">
      {user.roles.map(role => (
        <Badge key={role} tone={role === 'ADMIN' ? 'ink' : 'neutral'}>
          {roles[role].name}
        </Badge>
      ))}
    </span>
  )
}

function StatusBadge({ user }: { user: User }) {
  const { name, tone } = useStatusWords()[user.status]
  return (
    <Badge tone={tone} whole>
      {name}
    </Badge>
  )
}
