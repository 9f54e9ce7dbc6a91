import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ScanLine } from 'lucide-react'
import { gatesQuery } from '@/features/attendance/attendance'
import { formatDay } from '@/shared/lib/format'
import type { GateProject } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Card } from '@/shared/ui/Card'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

/** The projects whose gates are in use. */
export function PresencePage() {
  const { t } = useLingui()
  useTitle(t`Présences`)
  const gates = useQuery({ ...gatesQuery, refetchInterval: 15_000 })
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Présences</Trans>}
        intro={
          <Trans>
            Choisissez le tournage dont vous tenez la porte. L’appareil prépare sa liste : ensuite, il
            travaille aussi sans réseau.
          </Trans>
        }
      />
      {gates.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : gates.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void gates.refetch()}
            retrying={gates.isFetching}
            reference={asProblem(gates.error).correlationId}
          >
            {problemWords(gates.error)}
          </ErrorState>
        </Card>
      ) : gates.data.length === 0 ? (
        <Card>
          <EmptyState icon={ScanLine} title={<Trans>Aucun tournage ouvert</Trans>}>
            <Trans>
              Dès qu’un projet sera ouvert, il viendra ici. Si le vôtre manque, demandez à la production de
              vous y nommer.
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
          {gates.data.map(gate => (
            <GateCard key={gate.id} gate={gate} />
          ))}
        </ul>
      )}
    </div>
  )
}

function GateCard({ gate }: { gate: GateProject }) {
  const { onSet, expected, waiting, name } = gate
  const day = formatDay(gate.workDate)
  return (
    <Card as="li" className="grid content-start gap-3">
      <div>
        <h2 className="text-lg font-bold">{name}</h2>
        <p className="text-sm text-muted">
          {gate.production ? `${gate.production} · ` : ''}
          <Trans>Journée du {day}</Trans>
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Badge tone="leaf">
          <Trans>
            Présents : {onSet} sur {expected}
          </Trans>
        </Badge>
        {waiting > 0 ? (
          <Badge tone="ochre">
            <Trans>À décider : {waiting}</Trans>
          </Badge>
        ) : null}
      </p>
      <ButtonLink to="/presence/$projectId" params={{ projectId: gate.id }}>
        <Trans>Ouvrir la porte</Trans>
        <span className="sr-only">{name}</span>
      </ButtonLink>
    </Card>
  )
}
