import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, Building2, Plus } from 'lucide-react'
import type { ProductionsSearch } from '@/features/production/production-search'
import { COMPANIES_PER_PAGE, productionsQuery } from '@/features/production/productions'
import { useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import type { Production } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge } from '@/shared/ui/Badge'
import { Card } from '@/shared/ui/Card'
import { ButtonLink, QuietLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { SearchBox } from '@/shared/ui/SearchBox'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { Switch } from '@/shared/ui/toggles'

interface ProductionsPageProps {
  search: ProductionsSearch
  onSearch: (next: ProductionsSearch) => void
}

/** Production companies: all of them for the house, one's own for producers. */
export function ProductionsPage({ search, onSearch }: ProductionsPageProps) {
  const { t } = useLingui()
  useTitle(t`Sociétés de production`)
  const me = useQuery(meQuery).data
  const companies = useQuery(productionsQuery(search))
  const opens = can(me, 'MANAGE_PRODUCTIONS')
  const open = (
    <ButtonLink to="/staff/productions/new" icon={Plus}>
      <Trans>Ouvrir une société</Trans>
    </ButtonLink>
  )
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader title={t`Sociétés de production`} actions={opens ? open : null} />
      <div className="flex flex-wrap items-center gap-4">
        <SearchBox
          label={t`Chercher une société`}
          value={search.q ?? ''}
          onChange={q => onSearch({ ...search, q, page: 0 })}
        />
        {opens ? (
          <Switch
            label={t`Sociétés fermées`}
            checked={search.closed ?? false}
            onChange={event => onSearch({ q: search.q, closed: event.target.checked || undefined })}
          />
        ) : null}
      </div>
      {companies.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : companies.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void companies.refetch()}
            retrying={companies.isFetching}
            reference={asProblem(companies.error).correlationId}
          >
            {problemWords(companies.error)}
          </ErrorState>
        </Card>
      ) : companies.data.items.length === 0 ? (
        <Card>
          <EmptyState
            icon={Building2}
            title={
              search.q || search.closed ? (
                <Trans>Aucune société ne correspond</Trans>
              ) : (
                <Trans>Aucune société pour l’instant</Trans>
              )
            }
            action={opens ? open : null}
          >
            <Trans>Une société a des membres, des projets, et ses trois lettres dans les codes.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
            {companies.data.items.map(company => (
              <CompanyCard key={company.id} company={company} />
            ))}
          </ul>
          {companies.data.total > COMPANIES_PER_PAGE ? (
            <Pagination
              page={search.page ?? 0}
              size={COMPANIES_PER_PAGE}
              total={companies.data.total}
              onPage={page => onSearch({ ...search, page })}
            />
          ) : null}
        </>
      )}
    </div>
  )
}

function CompanyCard({ company }: { company: Production }) {
  const locale = useLocale()
  const { byCode } = useCountries()
  const { about } = company
  const country = about.country ? byCode.get(about.country)?.name[locale] : undefined
  const place = [about.city, country].filter(Boolean).join(', ')
  return (
    <Card as="li" className="flex gap-4">
      <Avatar square name={company.name} src={company.logoUrl} size={64} />
      <div className="min-w-0 flex-1">
        <h2 className="text-lg font-bold">
          <QuietLink to="/staff/productions/$id" params={{ id: company.id }}>
            {company.name}
          </QuietLink>
        </h2>
        {place ? <p className="text-sm text-muted">{place}</p> : null}
        <p className="mt-2 flex flex-wrap gap-1">
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
          <Badge tone="ink">
            <Plural
              value={company.openProjects}
              _0="Aucun projet en cours"
              one="# projet en cours"
              other="# projets en cours"
            />
          </Badge>
        </p>
      </div>
    </Card>
  )
}
