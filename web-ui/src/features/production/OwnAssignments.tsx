import { Trans, useLingui } from '@lingui/react/macro'
import { productionType, talentType } from '@lists'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, Clapperboard, QrCode, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { confirmOwn, declineOwn, ownAssignmentsQuery, ownBadgeAddress } from '@/features/production/selection'
import { datesOf, statusWord } from '@/features/production/words'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { OwnAssignment } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card, Facts } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Anchor, Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { QrView } from '@/shared/ui/QrView'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** What the person is assigned to, with yes and no where an answer is awaited. */
export function OwnAssignments() {
  const { t } = useLingui()
  useTitle(t`Mes tournages`)
  const assignments = useQuery(ownAssignmentsQuery)
  const cinema = useQuery(meQuery).data?.codes.cinema
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-4">
      <PageHeader
        title={t`Mes tournages`}
        actions={
          cinema ? (
            <Link to="/presence/history/$code" params={{ code: cinema }}>
              <Trans>Mes journées sur le plateau</Trans>
            </Link>
          ) : null
        }
      />
      {assignments.isPending ? (
        <Skeleton className="h-48 rounded-ui" />
      ) : assignments.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void assignments.refetch()}
            retrying={assignments.isFetching}
            reference={asProblem(assignments.error).correlationId}
          >
            {problemWords(assignments.error)}
          </ErrorState>
        </Card>
      ) : assignments.data.length === 0 ? (
        <Card>
          <EmptyState icon={Clapperboard} title={<Trans>Aucun tournage pour l’instant</Trans>}>
            <Trans>Quand une production vous affecte à un projet, il apparaît ici.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {assignments.data.map(assignment => (
            <Own key={assignment.id} assignment={assignment} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Own({ assignment }: { assignment: OwnAssignment }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (yes: boolean) => (yes ? confirmOwn(assignment.id) : declineOwn(assignment.id)),
    onSuccess: (_, yes) => toast(yes ? t`Vous avez confirmé` : t`Vous avez décliné`),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-assignments'] }),
  })
  const { word, tone } = statusWord(assignment.status)
  return (
    <Card as="li" className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-lg font-bold">{assignment.projectName}</h2>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <SelectionFacts assignment={assignment} />
      {assignment.status === 'NOTIFIED' ? (
        <YesNo busy={act.isPending} onAnswer={yes => act.mutate(yes)} />
      ) : null}
      {assignment.badge ? <OwnBadge assignment={assignment} /> : null}
    </Card>
  )
}

/** One's badge on the telephone's screen, for a gate to scan. */
function OwnBadge({ assignment }: { assignment: OwnAssignment }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const { projectName } = assignment
  return (
    <div>
      <Button tone="ghost" icon={QrCode} onClick={() => setOpen(true)}>
        <Trans>Montrer mon badge</Trans>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<Trans>Mon badge pour « {projectName} »</Trans>}
      >
        {open ? (
          <div className="grid justify-items-center gap-3 text-center">
            <QrView src={ownBadgeAddress(assignment.id)} label={t`Code QR de mon badge`} size={288} />
            <CodeText code={assignment.code} />
            <BadgeLink assignment={assignment} />
          </div>
        ) : null}
      </Dialog>
    </div>
  )
}

/** Leads to what anybody sees who scans one's badge. */
export function BadgeLink({ assignment: { badge } }: { assignment: OwnAssignment }) {
  return badge ? (
    <Link to="/badge/$value" params={{ value: badge }}>
      <Trans>Ce que voit qui scanne mon badge</Trans>
    </Link>
  ) : null
}

export function YesNo({ busy, onAnswer }: { busy: boolean; onAnswer: (yes: boolean) => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={Check} busy={busy} onClick={() => onAnswer(true)}>
        <Trans>Je confirme</Trans>
      </Button>
      <Button tone="secondary" icon={X} busy={busy} onClick={() => onAnswer(false)}>
        <Trans>Je décline</Trans>
      </Button>
    </div>
  )
}

/** The project, the part, the dates and how to reach the production. */
export function SelectionFacts({ assignment }: { assignment: OwnAssignment }) {
  const { t } = useLingui()
  const locale = useLocale()
  const role = [
    labelOf(talentType, assignment.talentType, locale),
    assignment.characterName,
    assignment.roleDescription,
  ]
  const facts: { label: string; value: ReactNode }[] = [
    { label: t`Type de production`, value: labelOf(productionType, assignment.productionType, locale) },
    { label: t`Société`, value: assignment.company },
    { label: t`Rôle`, value: role.filter(Boolean).join(' · ') },
    { label: t`Dates`, value: datesOf(assignment) },
    { label: t`Lieux de tournage`, value: assignment.shootingLocations.join(', ') },
    {
      label: t`Téléphone`,
      value: assignment.companyPhone ? (
        <Anchor href={`tel:${assignment.companyPhone}`}>{assignment.companyPhone}</Anchor>
      ) : (
        ''
      ),
    },
    {
      label: t`Courriel`,
      value: assignment.companyEmail ? (
        <Anchor href={`mailto:${assignment.companyEmail}`}>{assignment.companyEmail}</Anchor>
      ) : (
        ''
      ),
    },
    { label: t`Code`, value: <CodeText code={assignment.code} /> },
  ]
  return <Facts items={facts.filter(({ value }) => value !== undefined && value !== '')} />
}
