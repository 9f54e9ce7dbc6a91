import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus, X } from 'lucide-react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { agentsQuery, nameAgent, removeAgent } from '@/features/production/projects'
import { useSmallForm } from '@/shared/lib/forms'
import type { ProjectAgent } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** The presence agents who keep the project's gate; whoever runs the project names them. */
export function AgentList({ projectId }: { projectId: string }) {
  const named = useQuery(agentsQuery(projectId))
  return (
    <Card>
      <h2 className="mb-2 text-lg font-bold">
        <Trans>Agents de présence</Trans>
      </h2>
      {named.isPending ? (
        <Skeleton className="h-24 rounded-ui" />
      ) : named.isError ? (
        <ErrorState
          onRetry={() => void named.refetch()}
          retrying={named.isFetching}
          reference={asProblem(named.error).correlationId}
        >
          {problemWords(named.error)}
        </ErrorState>
      ) : (
        <>
          <p className="text-muted">
            {named.data.onlyNamed ? (
              <Trans>
                Seuls les agents nommés ici voient ce projet, tiennent sa porte et exportent ses heures.
              </Trans>
            ) : (
              <Trans>
                Dans cette maison, tout agent de présence voit tous les projets. Ces noms compteront si
                l’administrateur limite les agents aux projets où ils sont nommés.
              </Trans>
            )}
          </p>
          {named.data.agents.length === 0 ? (
            <p className="mt-3">
              <Trans>Personne n’est nommé.</Trans>
            </p>
          ) : (
            <ul className="mt-1 divide-y divide-line">
              {named.data.agents.map(agent => (
                <Line key={agent.accountId} projectId={projectId} agent={agent} />
              ))}
            </ul>
          )}
          <NameAgent projectId={projectId} />
        </>
      )}
    </Card>
  )
}

function Line({ projectId, agent }: { projectId: string; agent: ProjectAgent }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeAgent(projectId, agent.accountId),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: agentsQuery(projectId).queryKey }),
  })
  const name = `${agent.firstName} ${agent.lastName}`
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-muted wrap-anywhere">{agent.email}</span>
      </span>
      {agent.agent ? null : (
        <Badge tone="ochre">
          <Trans>N’est plus agent de présence</Trans>
        </Badge>
      )}
      <IconButton
        icon={X}
        label={t`Retirer ${name}`}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      />
    </li>
  )
}

function NameAgent({ projectId }: { projectId: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useSmallForm({
    defaults: { email: '' },
    labels: { email: t`Adresse du compte de l’agent` },
    required: ['email'],
    send: async ({ email }) => {
      queries.setQueryData(agentsQuery(projectId).queryKey, await nameAgent(projectId, email))
      form.reset()
    },
  })
  return (
    <div className="mt-4 border-t border-line pt-4">
      <SmallFormView form={form}>
        <div className="grid items-start gap-x-4 sm:grid-cols-[1fr_auto]">
          <Field {...form.field('email')}>
            <TextInput type="email" autoComplete="off" {...form.input('email')} />
          </Field>
          <div className="sm:pt-7">
            <Button type="submit" icon={UserPlus} busy={form.busy}>
              <Trans>Nommer</Trans>
            </Button>
          </div>
        </div>
      </SmallFormView>
    </div>
  )
}
