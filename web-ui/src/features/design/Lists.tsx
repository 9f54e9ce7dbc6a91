import type { ColumnDef } from '@tanstack/react-table'
import { Filter, MapPin, Star } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card, Facts } from '@/shared/ui/Card'
import { DataTable } from '@/shared/ui/DataTable'
import { Meter } from '@/shared/ui/Meter'
import { KeysetPagination, Pagination } from '@/shared/ui/Pagination'
import { QrView } from '@/shared/ui/QrView'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { Tabs } from '@/shared/ui/Tabs'
import { Part } from './Part'

export function Display() {
  return (
    <Part title="Présentation">
      <div className="flex flex-wrap gap-2">
        <Badge>Neutre</Badge>
        <Badge tone="ink">Rôle principal</Badge>
        <Badge tone="ochre">En attente</Badge>
        <Badge tone="leaf" icon={Star}>
          Vérifié
        </Badge>
        <Badge tone="danger">Suspendu</Badge>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {['Aïcha Benali', 'Moussa Diop', 'Chidi Okafor', 'Fatou Ndiaye', 'Élodie Mbarga', 'Yao Kouassi'].map(
          name => (
            <Avatar key={name} name={name} size={56} />
          ),
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card>
          <Meter value={65} label="Fiche complète" />
        </Card>
        <Card>
          <Meter value={100} label="Fiche complète" />
        </Card>
        <Card>
          <Facts
            items={[
              { label: 'Résidence', value: 'Casablanca, Maroc' },
              { label: 'Langues', value: 'Français, darija, anglais' },
              { label: 'Âge', value: '26–35 ans' },
            ]}
          />
        </Card>
        <Card className="flex items-center gap-4">
          <QrView src="/favicon.svg" label="QR" size={96} />
          <CodeText code="MACAS00001F" size="lg" />
        </Card>
      </div>
      {(['info', 'success', 'warning', 'danger'] as const).map(tone => (
        <Banner
          key={tone}
          tone={tone}
          title="Votre brouillon vous attend"
          action={<Button size="sm">Reprendre</Button>}
        >
          Commencé hier, étape 4 sur 10.
        </Banner>
      ))}
      <div className="grid max-w-sm gap-2">
        <Skeleton />
        <Skeleton className="h-5 w-2/3" />
      </div>
      <Tabs
        label="Exemple"
        value="a"
        onChange={() => undefined}
        tabs={[
          { value: 'a', label: 'Profil', content: <p>Contenu du premier onglet.</p> },
          { value: 'b', label: 'Filmographie', content: null },
          { value: 'c', label: 'Mensurations', content: null },
        ]}
      />
    </Part>
  )
}

interface Row {
  code: string
  name: string
  city: string
  score: number
}
const rows: Row[] = [
  { code: 'MAF0001CAS', name: 'Aïcha Benali', city: 'Casablanca', score: 82 },
  { code: 'SNM0001DAK', name: 'Moussa Diop', city: 'Dakar', score: 64 },
  { code: 'NGM0001LAG', name: 'Chidi Okafor', city: 'Lagos', score: 100 },
]
const columns: ColumnDef<Row, never>[] = [
  {
    id: 'name',
    header: 'Nom',
    meta: { sort: 'name' },
    cell: ({ row }) => (
      <span className="flex items-center gap-3 font-semibold">
        <Avatar name={row.original.name} size={36} />
        {row.original.name}
      </span>
    ),
  },
  { id: 'code', header: 'Code', cell: ({ row }) => <CodeText code={row.original.code} /> },
  { id: 'city', header: 'Ville', cell: ({ row }) => row.original.city },
  {
    id: 'score',
    header: 'Fiche',
    meta: { sort: 'completeness', numeric: true },
    cell: ({ row }) => `${row.original.score} %`,
  },
]
const card = (row: Row) => (
  <span className="flex items-center gap-3">
    <Avatar name={row.name} />
    <span>
      <span className="block font-semibold">{row.name}</span>
      <span className="flex items-center gap-1 text-sm text-muted">
        <MapPin size={14} aria-hidden="true" />
        {row.city}
      </span>
    </span>
  </span>
)

export function Tables() {
  const [page, setPage] = useState(3)
  const [sort, setSort] = useState('name')
  const shared = {
    caption: 'Talents',
    columns,
    rowId: (row: Row) => row.code,
    card,
    empty: (
      <EmptyState icon={Filter} title="Aucun talent pour ces critères">
        Retirez un filtre.
      </EmptyState>
    ),
  }
  return (
    <Part title="Listes">
      <DataTable {...shared} rows={rows} sort={sort} onSort={setSort} selected="SNM0001DAK" />
      <Pagination page={page} size={20} total={2841} onPage={setPage} />
      <KeysetPagination onNext={() => undefined} />
      <DataTable {...shared} rows={undefined} skeletonRows={3} />
      <DataTable {...shared} rows={[]} />
      <DataTable {...shared} rows={undefined} error={<ErrorState onRetry={() => undefined} />} />
    </Part>
  )
}
