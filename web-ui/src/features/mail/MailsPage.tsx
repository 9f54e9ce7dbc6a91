import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { MailOpen } from 'lucide-react'
import { MailPanel } from '@/features/mail/MailPanel'
import { MAILS_PER_PAGE, mailStatusQuery, mailsQuery } from '@/features/mail/mails'
import { type MailsSearch, readMailsSearch } from '@/features/mail/mails-search'
import { useMailStatusWords } from '@/features/mail/words'
import { formatMoment } from '@/shared/lib/format'
import type { MailRow } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { DataTable } from '@/shared/ui/DataTable'
import { Select } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface MailsPageProps {
  search: MailsSearch
  onSearch: (next: MailsSearch) => void
}

/** Mails the house wrote: sent, waiting, or kept here because no mail server is set. */
export function MailsPage({ search, onSearch }: MailsPageProps) {
  const { t } = useLingui()
  useTitle(t`Courriels`)
  const words = useMailStatusWords()
  const mails = useQuery(mailsQuery(search))
  const status = useQuery(mailStatusQuery).data
  const open = (id: string) => onSearch({ ...search, open: id })
  const columns: ColumnDef<MailRow, never>[] = [
    {
      id: 'subject',
      header: t`Objet`,
      cell: ({ row }) => (
        <button
          type="button"
          onClick={() => open(row.original.id)}
          className="min-h-11 text-start font-semibold underline-offset-4 hover:underline"
        >
          {row.original.subject}
        </button>
      ),
    },
    { id: 'to', header: t`Destinataire`, cell: ({ row }) => row.original.to },
    { id: 'status', header: t`État`, cell: ({ row }) => <MailStatus status={row.original.status} /> },
    {
      id: 'at',
      header: t`Écrit le`,
      meta: { from: 'lg' },
      cell: ({ row }) => <span className="whitespace-nowrap">{formatMoment(row.original.createdAt)}</span>,
    },
  ]
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Courriels</Trans>}
        intro={<Trans>Tout ce que taalentio écrit aux talents et à l’équipe.</Trans>}
      />
      {status?.configured === false ? (
        <Banner tone="warning" title={<Trans>Aucun serveur de courrier n’est réglé</Trans>}>
          <Trans>
            Les courriels ne partent pas : ils sont gardés ici. Ouvrez-les pour suivre les liens d’activation,
            ou transmettez-les vous-même.
          </Trans>
        </Banner>
      ) : null}
      <div className="w-full sm:w-56">
        <Select
          aria-label={t`État`}
          empty={t`Tous les états`}
          value={search.status ?? ''}
          onChange={event => onSearch(readMailsSearch({ status: event.target.value }))}
          choices={Object.entries(words).map(([value, { name }]) => ({ value, label: name }))}
        />
      </div>
      <DataTable
        caption={t`Courriels`}
        columns={columns}
        rows={mails.data?.items}
        rowId={mail => mail.id}
        selected={search.open}
        refreshing={mails.isPlaceholderData}
        card={mail => (
          <button type="button" onClick={() => open(mail.id)} className="grid w-full gap-1 text-start">
            <span className="font-semibold">{mail.subject}</span>
            <span className="truncate text-sm text-muted">{mail.to}</span>
            <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
              <MailStatus status={mail.status} /> {formatMoment(mail.createdAt)}
            </span>
          </button>
        )}
        empty={
          <EmptyState icon={MailOpen} title={<Trans>Aucun courriel</Trans>}>
            <Trans>Le premier partira avec la première inscription.</Trans>
          </EmptyState>
        }
        error={
          mails.isError ? (
            <ErrorState
              onRetry={() => void mails.refetch()}
              retrying={mails.isFetching}
              reference={asProblem(mails.error).correlationId}
            >
              {problemWords(mails.error)}
            </ErrorState>
          ) : null
        }
      />
      {mails.data && mails.data.total > MAILS_PER_PAGE ? (
        <Pagination
          page={search.page ?? 0}
          size={MAILS_PER_PAGE}
          total={mails.data.total}
          onPage={page => onSearch({ ...search, page })}
        />
      ) : null}
      <MailPanel id={search.open} onClose={() => onSearch({ ...search, open: undefined })} />
    </div>
  )
}

function MailStatus({ status }: { status: MailRow['status'] }) {
  const { name, tone } = useMailStatusWords()[status]
  return (
    <Badge tone={tone} whole>
      {name}
    </Badge>
  )
}
