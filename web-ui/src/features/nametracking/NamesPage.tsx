import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, ScanSearch } from 'lucide-react'
import { useState } from 'react'
import { HitList } from '@/features/nametracking/HitList'
import { scanAgain } from '@/features/nametracking/names'
import type { NamesSearch } from '@/features/nametracking/names-search'
import { WatchDialog } from '@/features/nametracking/WatchDialog'
import { WatchedList } from '@/features/nametracking/WatchedList'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Tabs } from '@/shared/ui/Tabs'
import { useToast } from '@/shared/ui/Toast'

interface NamesPageProps {
  search: NamesSearch
  onSearch: (next: NamesSearch) => void
}

/** Names the house watches, and people who bear them. Nobody is blocked: a person looks and decides. */
export function NamesPage({ search, onSearch }: NamesPageProps) {
  const { t } = useLingui()
  useTitle(t`Noms suivis`)
  const toast = useToast()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const scan = useMutation({
    mutationFn: scanAgain,
    onSuccess: async () => {
      toast(t`Toutes les fiches sont en train d’être relues`)
      await queries.invalidateQueries({ queryKey: ['names'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const view = search.view === 'names' ? 'names' : 'hits'
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Noms suivis</Trans>}
        intro={
          <Trans>
            Quand quelqu’un s’inscrit sous un nom que vous suivez, quelle que soit son orthographe, vous êtes
            prévenu. Rien n’est bloqué : vous regardez, puis vous décidez.
          </Trans>
        }
        actions={
          <>
            <Button tone="secondary" icon={ScanSearch} busy={scan.isPending} onClick={() => scan.mutate()}>
              <Trans>Relire toutes les fiches</Trans>
            </Button>
            <Button icon={Plus} onClick={() => setAdding(true)}>
              <Trans>Suivre un nom</Trans>
            </Button>
          </>
        }
      />
      <Tabs
        label={t`Noms suivis`}
        value={view}
        onChange={next => onSearch(next === 'names' ? { view: next } : {})}
        tabs={[
          {
            value: 'hits',
            label: <Trans>Fiches trouvées</Trans>,
            content: <HitList search={search} onSearch={onSearch} />,
          },
          {
            value: 'names',
            label: <Trans>Liste des noms</Trans>,
            content: <WatchedList search={search} onSearch={onSearch} onAdd={() => setAdding(true)} />,
          },
        ]}
      />
      <WatchDialog
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={() => onSearch({ view: 'names' })}
      />
    </div>
  )
}
