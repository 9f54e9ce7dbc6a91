import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CopyCheck, Equal } from 'lucide-react'
import { type Decision, decideDuplicate, duplicatesQuery, FLAGS_PER_PAGE } from '@/features/search/duplicates'
import { type DuplicatesSearch, readDuplicatesSearch } from '@/features/search/filters'
import { formatDay } from '@/shared/lib/format'
import type { DuplicateFlag } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Select } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface DuplicatesPageProps {
  search: DuplicatesSearch
  onSearch: (search: DuplicatesSearch) => void
}

/** Registrations that may be the same person, with what speaks for it. A shared family phone is no crime. */
export function DuplicatesPage({ search, onSearch }: DuplicatesPageProps) {
  const { t } = useLingui()
  useTitle(t`Doublons possibles`)
  const flags = useQuery(duplicatesQuery(search))
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Doublons possibles</Trans>}
        intro={
          <Trans>
            Deux fiches se ressemblent. Rien n’est bloqué : dites seulement s’il s’agit de la même personne.
          </Trans>
        }
      />
      <div className="w-full sm:w-56">
        <Select
          aria-label={t`État`}
          value={search.status ?? 'OPEN'}
          onChange={event => onSearch(readDuplicatesSearch({ status: event.target.value }))}
          choices={[
            { value: 'OPEN', label: t`À regarder` },
            { value: 'SAME_PERSON', label: t`Même personne` },
            { value: 'DIFFERENT', label: t`Personnes différentes` },
          ]}
        />
      </div>
      {flags.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : flags.isError ? (
        <Card>
          <ErrorState onRetry={() => void flags.refetch()} retrying={flags.isFetching}>
            {problemWords(flags.error)}
          </ErrorState>
        </Card>
      ) : flags.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={CopyCheck} title={<Trans>Rien à trier</Trans>}>
            <Trans>
              Quand deux fiches partageront un téléphone, un e-mail ou un nom et une date de naissance, elles
              viendront ici.
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-4">
            {flags.data.items.map(flag => (
              <FlagCard key={flag.id} flag={flag} />
            ))}
          </ul>
          {flags.data.total > FLAGS_PER_PAGE ? (
            <Pagination
              page={search.page ?? 0}
              size={FLAGS_PER_PAGE}
              total={flags.data.total}
              onPage={page => onSearch({ ...search, page })}
            />
          ) : null}
        </>
      )}
    </div>
  )
}

function useEvidenceWords() {
  const { t } = useLingui()
  const words: Record<string, string> = {
    PHONE: t`Même téléphone`,
    EMAIL: t`Même e-mail`,
    NAME_AND_BIRTH_DATE: t`Nom proche et même date de naissance`,
  }
  return (key: string) => words[key] ?? key
}

function FlagCard({ flag }: { flag: DuplicateFlag }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const evidence = useEvidenceWords()
  const decide = useMutation({
    mutationFn: (decision: Decision) => decideDuplicate(flag.id, decision),
    onSuccess: async () => {
      toast(t`C’est noté`)
      await queries.invalidateQueries({ queryKey: ['duplicates'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const day = formatDay(flag.createdAt)
  return (
    <Card as="li" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap gap-1">
          {flag.evidence.map(key => (
            <Badge key={key} tone="ochre">
              {evidence(key)}
            </Badge>
          ))}
        </span>
        <span className="text-sm text-muted">
          <Trans>Signalé le {day}</Trans>
        </span>
      </div>
      <div className="grid items-center gap-3 sm:grid-cols-[1fr_auto_1fr]">
        <Side flag={flag} person={flag.profile} />
        <Equal size={22} aria-hidden="true" className="justify-self-center text-muted max-sm:rotate-90" />
        <Side flag={flag} person={flag.other} />
      </div>
      {flag.status === 'OPEN' ? (
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button
            tone="secondary"
            busy={decide.isPending && decide.variables === 'DIFFERENT'}
            onClick={() => decide.mutate('DIFFERENT')}
          >
            <Trans>Personnes différentes</Trans>
          </Button>
          <Button
            busy={decide.isPending && decide.variables === 'SAME_PERSON'}
            onClick={() => decide.mutate('SAME_PERSON')}
          >
            <Trans>Même personne</Trans>
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function Side({ flag, person }: { flag: DuplicateFlag; person: DuplicateFlag['profile'] }) {
  return (
    <div className="flex items-center gap-3">
      <Avatar name={person.name} />
      <div className="min-w-0">
        <Link
          to={flag.kind === 'TALENT' ? '/staff/talents' : '/staff/cinema'}
          search={{ code: person.code, open: person.code }}
          className="font-semibold"
        >
          {person.name}
        </Link>
        <p>
          <CodeText code={person.code} />
        </p>
      </div>
    </div>
  )
}
