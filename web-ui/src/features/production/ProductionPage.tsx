import { Trans, useLingui } from '@lingui/react/macro'
import { companyService } from '@lists'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BadgeCheck, DoorClosed, DoorOpen, ListChecks, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { MemberList } from '@/features/production/MemberList'
import {
  closeProduction,
  productionQuery,
  reopenProduction,
  verifyProduction,
} from '@/features/production/productions'
import { useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { Production } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card, Facts } from '@/shared/ui/Card'
import { Anchor, ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** One company: its record, who belongs to it, the way to its projects. */
export function ProductionPage({ id }: { id: string }) {
  const company = useQuery(productionQuery(id))
  useTitle(company.data?.name ?? '')
  if (company.isPending) return <Skeleton className="h-96 rounded-ui" />
  if (company.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void company.refetch()}
          retrying={company.isFetching}
          reference={asProblem(company.error).correlationId}
        >
          {problemWords(company.error)}
        </ErrorState>
      </Card>
    )
  return <Whole company={company.data} />
}

function Whole({ company }: { company: Production }) {
  const { t } = useLingui()
  const me = useQuery(meQuery).data
  const toast = useToast()
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (wanted: () => Promise<unknown>) => wanted(),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['productions'] }),
  })
  const { id } = company
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        over={<Trans>Société de production</Trans>}
        title={
          <span className="flex flex-wrap items-center gap-3">
            <Avatar square name={company.name} src={company.logoUrl} size={56} />
            {company.name}
            {company.verified ? (
              <Badge tone="leaf" icon={BadgeCheck}>
                <Trans>Vérifiée</Trans>
              </Badge>
            ) : null}
            {company.active ? null : (
              <Badge>
                <Trans>Fermée</Trans>
              </Badge>
            )}
          </span>
        }
        actions={
          <>
            <ButtonLink tone="secondary" icon={ListChecks} to="/staff/projects" search={{ production: id }}>
              <Trans>Ses projets</Trans>
            </ButtonLink>
            {can(me, 'MANAGE_EVERY_PRODUCTION') ? (
              <Button
                tone="secondary"
                icon={BadgeCheck}
                busy={act.isPending}
                onClick={() => act.mutate(() => verifyProduction(id, !company.verified))}
              >
                {company.verified ? <Trans>Retirer la vérification</Trans> : <Trans>Vérifier</Trans>}
              </Button>
            ) : null}
            {company.mayOwn ? (
              <Button
                tone="secondary"
                icon={company.active ? DoorClosed : DoorOpen}
                busy={act.isPending}
                onClick={() =>
                  act.mutate(() => (company.active ? closeProduction(id) : reopenProduction(id)))
                }
              >
                {company.active ? <Trans>Fermer</Trans> : <Trans>Rouvrir</Trans>}
              </Button>
            ) : null}
            {company.mayEdit ? (
              <ButtonLink icon={Pencil} to="/staff/productions/$id/edit" params={{ id }}>
                <Trans>Modifier</Trans>
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Record company={company} />
      {company.mayEdit || company.role ? (
        <Card>
          <h2 className="mb-4 text-lg font-bold">{t`Membres`}</h2>
          <MemberList company={company} />
        </Card>
      ) : null}
    </div>
  )
}

function Record({ company }: { company: Production }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { byCode } = useCountries()
  const { about } = company
  const country = about.country ? byCode.get(about.country)?.name[locale] : undefined
  const facts: { label: string; value: ReactNode }[] = [
    { label: t`Lettres dans les codes`, value: <CodeText code={company.initials} /> },
    { label: t`Présentation`, value: about.description },
    { label: t`Spécialités`, value: about.specializations?.join(', ') },
    {
      label: t`Services`,
      value: about.services?.map(key => labelOf(companyService, key, locale)).join(', '),
    },
    {
      label: t`Adresse`,
      value: [about.address, about.postalCode, about.city, country].filter(Boolean).join(', '),
    },
    {
      label: t`Téléphone`,
      value: about.phone ? <Anchor href={`tel:${about.phone}`}>{about.phone}</Anchor> : '',
    },
    {
      label: t`Courriel`,
      value: about.email ? <Anchor href={`mailto:${about.email}`}>{about.email}</Anchor> : '',
    },
    { label: t`Site web`, value: about.website ? <Web address={about.website} /> : '' },
    {
      label: t`Réseaux`,
      value: Object.entries(about.socials ?? {}).map(([network, address]) => (
        <span key={network} className="block">
          <Web address={address} />
        </span>
      )),
    },
    { label: t`Fondée en`, value: about.foundedYear },
    { label: t`Direction`, value: about.ceo },
    { label: t`Salariés`, value: about.employeesCount },
    { label: t`Productions`, value: about.productionsCount },
    { label: t`Productions marquantes`, value: about.notableProductions?.join(', ') },
    { label: t`Matériel`, value: about.equipment },
    { label: t`Studios`, value: about.studios },
    { label: t`Certifications`, value: about.certifications?.join(', ') },
    { label: t`Affiliations`, value: about.memberships?.join(', ') },
    { label: t`Prix`, value: about.awards?.join(', ') },
  ]
  const said = facts.filter(({ value }) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '',
  )
  return (
    <Card>
      <Facts items={said} />
    </Card>
  )
}

function Web({ address }: { address: string }) {
  return (
    <Anchor href={address} rel="noreferrer nofollow" target="_blank">
      {address.replace(/^https?:\/\//, '')}
    </Anchor>
  )
}
