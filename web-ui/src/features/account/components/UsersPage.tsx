import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { Ban, MailPlus, RotateCcw, ShieldOff, SlidersHorizontal, UserPlus, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { NewUserDialog } from '@/features/account/components/NewUserDialog'
import { RolesDialog } from '@/features/account/components/RolesDialog'
import {
  reactivateUser,
  resendCredentials,
  resetSecondFactor,
  suspendUser,
  USERS_PER_PAGE,
  usersQuery,
} from '@/features/account/users'
import { readUsersSearch, type UsersSearch } from '@/features/account/users-search'
import { staffRoles, useRoleWords, useStatusWords } from '@/features/account/words'
import { formatMoment } from '@/shared/lib/format'
import type { User } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { DataTable } from '@/shared/ui/DataTable'
import { Dialog } from '@/shared/ui/Dialog'
import { Select } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { SearchBox } from '@/shared/ui/SearchBox'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface UsersPageProps {
  search: UsersSearch
  onSearch: (next: UsersSearch) => void
}

/** Who works here: create staff accounts, give roles, suspend, send a new link. */
export function UsersPage({ search, onSearch }: UsersPageProps) {
  const { t } = useLingui()
  useTitle(t`Équipe et comptes`)
  const roles = useRoleWords()
  const users = useQuery(usersQuery(search))
  const [creating, setCreating] = useState(false)
  const columns = useColumns()
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
      <DataTable
        caption={t`Comptes`}
        columns={columns}
        rows={users.data?.items}
        rowId={user => user.id}
        refreshing={users.isPlaceholderData}
        card={user => <UserCard user={user} />}
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

const fullName = (user: User) => `${user.firstName} ${user.lastName}`

function useColumns() {
  const { t } = useLingui()
  return useMemo<ColumnDef<User, never>[]>(
    () => [
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
    [t],
  )
}

function UserCard({ user }: { user: User }) {
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex items-center gap-3">
        <Avatar name={fullName(user)} />
        <div className="min-w-0">
          <p className="font-semibold break-words">{fullName(user)}</p>
          <p className="truncate text-sm text-muted">{user.email}</p>
        </div>
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

function UserActs({ user }: { user: User }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const me = useQuery(meQuery).data
  const [asking, setAsking] = useState<'roles' | 'suspend' | 'second-factor' | null>(null)
  const name = fullName(user)
  const act = useMutation({
    mutationFn: (doing: () => Promise<unknown>) => doing(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => setAsking(null),
  })
  const run = (doing: () => Promise<unknown>, done: string) =>
    act.mutate(doing, { onSuccess: () => toast(done) })
  return (
    <span className="-my-1 flex gap-1 max-md:-ms-2">
      <IconButton
        icon={SlidersHorizontal}
        label={t`Changer les rôles de ${name}`}
        onClick={() => setAsking('roles')}
      />
      {user.status === 'PENDING' ? (
        <IconButton
          icon={MailPlus}
          label={t`Renvoyer le lien d’activation à ${name}`}
          onClick={() => run(() => resendCredentials(user.id), t`Un nouveau lien est parti`)}
        />
      ) : null}
      {user.status === 'SUSPENDED' ? (
        <IconButton
          icon={RotateCcw}
          label={t`Réactiver ${name}`}
          onClick={() => run(() => reactivateUser(user.id), t`Compte réactivé`)}
        />
      ) : user.id === me?.account?.id ? null : (
        <IconButton icon={Ban} label={t`Suspendre ${name}`} onClick={() => setAsking('suspend')} />
      )}
      {user.secondFactor && user.id !== me?.account?.id ? (
        <IconButton
          icon={ShieldOff}
          label={t`Réinitialiser la validation en deux étapes de ${name}`}
          onClick={() => setAsking('second-factor')}
        />
      ) : null}
      {asking === 'roles' ? <RolesDialog user={user} onClose={() => setAsking(null)} /> : null}
      <Dialog
        open={asking === 'suspend'}
        onClose={() => setAsking(null)}
        title={<Trans>Suspendre ce compte ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(null)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button
              tone="danger"
              busy={act.isPending}
              onClick={() => run(() => suspendUser(user.id), t`Compte suspendu`)}
            >
              <Trans>Suspendre</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          {name} sera déconnecté·e partout et ne pourra plus entrer. Vous pourrez revenir en arrière.
        </Trans>
      </Dialog>
      <Dialog
        open={asking === 'second-factor'}
        onClose={() => setAsking(null)}
        title={<Trans>Téléphone perdu ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(null)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button
              tone="danger"
              busy={act.isPending}
              onClick={() =>
                run(() => resetSecondFactor(user.id), t`Validation en deux étapes réinitialisée`)
              }
            >
              <Trans>Réinitialiser</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          Assurez-vous d’abord que c’est bien {name} qui vous le demande. Le mot de passe suffira jusqu’à ce
          qu’une nouvelle application soit reliée ; un courriel prévient la personne.
        </Trans>
      </Dialog>
    </span>
  )
}
