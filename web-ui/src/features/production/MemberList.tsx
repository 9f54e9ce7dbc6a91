import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus, X } from 'lucide-react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { membersQuery, removeMember, setMember } from '@/features/production/productions'
import { memberWord } from '@/features/production/words'
import { useSmallForm } from '@/shared/lib/forms'
import type { Production, ProductionMember } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

type MemberRole = ProductionMember['role']

const ROLES = ['OWNER', 'EDITOR', 'VIEWER'] as const

/** Who belongs to a company; its owners add, change and take out. */
export function MemberList({ company }: { company: Production }) {
  const members = useQuery(membersQuery(company.id))
  if (members.isPending) return <Skeleton className="h-24 rounded-ui" />
  if (members.isError)
    return (
      <ErrorState
        onRetry={() => void members.refetch()}
        retrying={members.isFetching}
        reference={asProblem(members.error).correlationId}
      >
        {problemWords(members.error)}
      </ErrorState>
    )
  return (
    <>
      {members.data.length === 0 ? (
        <p className="text-muted">
          <Trans>Personne encore : ajoutez d’abord un propriétaire.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {members.data.map(member => (
            <Line key={member.accountId} company={company} member={member} />
          ))}
        </ul>
      )}
      {company.mayOwn ? <AddMember company={company} /> : null}
    </>
  )
}

function useRoleChoices() {
  return ROLES.map(role => ({ value: role, label: memberWord(role) }))
}

function Line({ company, member }: { company: Production; member: ProductionMember }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const choices = useRoleChoices()
  const act = useMutation({
    mutationFn: (wanted: () => Promise<unknown>) => wanted(),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['productions', company.id] }),
  })
  const name = `${member.firstName} ${member.lastName}`
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-muted wrap-anywhere">{member.email}</span>
      </span>
      {company.mayOwn ? (
        <>
          <Select
            aria-label={t`Rôle de ${name}`}
            className="min-w-40"
            choices={choices}
            value={member.role}
            disabled={act.isPending}
            onChange={event =>
              act.mutate(() => setMember(company.id, member.email, event.target.value as MemberRole))
            }
          />
          <IconButton
            icon={X}
            label={t`Retirer ${name}`}
            disabled={act.isPending}
            onClick={() => act.mutate(() => removeMember(company.id, member.accountId))}
          />
        </>
      ) : (
        <Badge tone="ink">{memberWord(member.role)}</Badge>
      )}
    </li>
  )
}

function AddMember({ company }: { company: Production }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const choices = useRoleChoices()
  const form = useSmallForm({
    defaults: { email: '', role: 'EDITOR' as MemberRole },
    labels: { email: t`Adresse du compte de production`, role: t`Rôle` },
    required: ['email'],
    send: async ({ email, role }) => {
      await setMember(company.id, email, role)
      await queries.invalidateQueries({ queryKey: ['productions', company.id] })
      form.reset()
    },
  })
  return (
    <div className="mt-4 border-t border-line pt-4">
      <SmallFormView form={form}>
        <div className="grid items-start gap-x-4 sm:grid-cols-[2fr_1fr_auto]">
          <Field {...form.field('email')}>
            <TextInput type="email" autoComplete="off" {...form.input('email')} />
          </Field>
          <Field {...form.field('role')} required>
            <Select choices={choices} {...form.input('role')} />
          </Field>
          <div className="sm:pt-7">
            <Button type="submit" icon={UserPlus} busy={form.busy}>
              <Trans>Ajouter</Trans>
            </Button>
          </div>
        </div>
      </SmallFormView>
    </div>
  )
}
