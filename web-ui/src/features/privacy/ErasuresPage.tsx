import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2, UserX } from 'lucide-react'
import { useState } from 'react'
import { SmallFormView } from '@/features/account/components/Entrance'
import {
  ERASURES_PER_PAGE,
  type ErasuresSearch,
  eraseProfile,
  erasuresQuery,
  keepProfile,
} from '@/features/privacy/erasures'
import { formatDay } from '@/shared/lib/format'
import { useSmallForm } from '@/shared/lib/forms'
import type { ProfileErasure } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface ErasuresPageProps {
  search: ErasuresSearch
  onSearch: (search: ErasuresSearch) => void
}

/** People without an account whom the house erases because somebody asked in their name. */
export function ErasuresPage({ search, onSearch }: ErasuresPageProps) {
  const { t } = useLingui()
  useTitle(t`Effacement sur demande`)
  const [asking, setAsking] = useState(false)
  const page = search.page ?? 0
  const erasures = useQuery(erasuresQuery(page))
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Effacement sur demande</Trans>}
        intro={
          <Trans>
            Pour une personne sans compte : inscrite par d’autres, ou enfant dont un parent a écrit. Sa fiche
            est masquée tout de suite ; trente jours plus tard, tout est effacé. D’ici là, rien n’est perdu.
          </Trans>
        }
        actions={
          <Button icon={Trash2} onClick={() => setAsking(true)}>
            <Trans>Effacer une personne</Trans>
          </Button>
        }
      />
      {erasures.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : erasures.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void erasures.refetch()}
            retrying={erasures.isFetching}
            reference={asProblem(erasures.error).correlationId}
          >
            {problemWords(erasures.error)}
          </ErrorState>
        </Card>
      ) : erasures.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={UserX} title={<Trans>Aucune demande</Trans>}>
            <Trans>Les demandes reçues par lettre ou de vive voix se notent ici, avec leur raison.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-3">
            {erasures.data.items.map(erasure => (
              <Erasure key={erasure.id} erasure={erasure} />
            ))}
          </ul>
          <Pagination
            page={page}
            size={ERASURES_PER_PAGE}
            total={erasures.data.total}
            onPage={next => onSearch({ page: next })}
          />
        </>
      )}
      <Dialog
        insistent
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Effacer une personne sans compte</Trans>}
      >
        <AskForm onClose={() => setAsking(false)} />
      </Dialog>
    </div>
  )
}

function Erasure({ erasure }: { erasure: ProfileErasure }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const keep = useMutation({
    mutationFn: () => keepProfile(erasure.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['erasures'] })
      toast(t`Rien ne sera effacé ; la fiche est de nouveau comme avant`)
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const asked = formatDay(erasure.askedAt)
  const due = formatDay(erasure.dueAt)
  const done = erasure.doneAt ? formatDay(erasure.doneAt) : ''
  const name = [erasure.firstName, erasure.lastName].filter(Boolean).join(' ')
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {name ? <span className="font-semibold wrap-anywhere">{name}</span> : null}
          <CodeText code={erasure.code} />
          {done ? (
            <Badge>
              <Trans>effacée le {done}</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="text-sm wrap-anywhere">
          {erasure.reason ?? <Trans>Demandé par le parent ou le tuteur qui répond de cette personne</Trans>}
        </p>
        <p className="text-muted text-sm">
          {done ? (
            <Trans>Demandé le {asked}</Trans>
          ) : (
            <Trans>
              Demandé le {asked} ; tout sera effacé le {due}
            </Trans>
          )}
        </p>
      </div>
      {done ? null : (
        <Button tone="secondary" busy={keep.isPending} onClick={() => keep.mutate()}>
          <Trans>Ne rien effacer</Trans>
        </Button>
      )}
    </Card>
  )
}

function AskForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const form = useSmallForm({
    defaults: { profile: '', reason: '' },
    labels: { profile: t`Code de la fiche`, reason: t`Qui l’a demandé, et comment` },
    required: ['profile', 'reason'],
    send: async ({ profile, reason }) => {
      const { dueAt } = await eraseProfile(profile, reason)
      await queries.invalidateQueries({ queryKey: ['erasures'] })
      const day = formatDay(dueAt)
      toast(t`La fiche est masquée ; tout sera effacé le ${day}`)
      onClose()
    },
  })
  return (
    <SmallFormView form={form}>
      <Field {...form.field('profile')} hint={<Trans>Sur la fiche ou le badge</Trans>}>
        <TextInput autoComplete="off" maxLength={40} {...form.input('profile')} />
      </Field>
      <Field
        {...form.field('reason')}
        hint={<Trans>Gardé comme preuve : « lettre des parents du 3 mai », sans nommer personne</Trans>}
      >
        <TextInput autoComplete="off" maxLength={500} {...form.input('reason')} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" tone="danger" busy={form.busy}>
          <Trans>Masquer et effacer</Trans>
        </Button>
      </div>
    </SmallFormView>
  )
}
