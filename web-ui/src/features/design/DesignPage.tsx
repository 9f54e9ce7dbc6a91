import type { ColumnDef } from '@tanstack/react-table'
import {
  Camera,
  Download,
  Filter,
  IdCard,
  Languages,
  MapPin,
  Star,
  Trash2,
  UserRoundSearch,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Option, searchIn } from '@/shared/lib/find'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button, IconButton } from '@/shared/ui/Button'
import { Card, Facts } from '@/shared/ui/Card'
import { Combobox, MultiCombobox } from '@/shared/ui/Combobox'
import { MultiSelect, RadioCards } from '@/shared/ui/choices'
import { DataTable } from '@/shared/ui/DataTable'
import { Dialog } from '@/shared/ui/Dialog'
import { DateInput, ErrorSummary, Field, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { FileDrop, type UploadState } from '@/shared/ui/FileDrop'
import { Link } from '@/shared/ui/Link'
import { Mark, Wordmark } from '@/shared/ui/Logo'
import { Meter } from '@/shared/ui/Meter'
import { PageHeader } from '@/shared/ui/PageHeader'
import { KeysetPagination, Pagination } from '@/shared/ui/Pagination'
import { PhoneField } from '@/shared/ui/PhoneField'
import { PhotoPicker } from '@/shared/ui/PhotoPicker'
import { QrView } from '@/shared/ui/QrView'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Stepper } from '@/shared/ui/Stepper'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { Tabs } from '@/shared/ui/Tabs'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox, Switch } from '@/shared/ui/toggles'

/** Every component in every state; `?dir=rtl` turns the direction. Development only, so its words are not translated. */
export function DesignPage() {
  const [rtl, setRtl] = useState(
    document.documentElement.dir === 'rtl' || location.search.includes('dir=rtl'),
  )
  return (
    <div dir={rtl ? 'rtl' : 'ltr'} className="grid grid-cols-1 gap-12">
      <PageHeader
        over="Développement"
        title="Le système visuel"
        intro="Chaque composant, dans chaque état, dans les deux thèmes et les deux directions."
        actions={
          <Button tone="secondary" onClick={() => setRtl(!rtl)}>
            {rtl ? 'De gauche à droite' : 'De droite à gauche'}
          </Button>
        }
      />
      <Identity />
      <Buttons />
      <Fields />
      <Choices />
      <Files />
      <Display />
      <Tables />
      <Overlays />
      <Steps />
      <States />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 border-b border-line pb-2 text-xl font-bold">{title}</h2>
      <div className="grid grid-cols-1 gap-6">{children}</div>
    </section>
  )
}

const grounds = [
  'page',
  'surface',
  'sunken',
  'tint',
  'primary',
  'night',
  'ochre',
  'ochre-soft',
  'leaf',
  'leaf-soft',
  'danger',
  'danger-soft',
]

function Identity() {
  return (
    <Part title="Identité">
      <div className="flex flex-wrap items-end gap-6">
        <Mark size={16} />
        <Mark size={24} />
        <Mark size={48} />
        <Mark size={48} mono />
        <Wordmark height={36} />
        <span className="flex items-center gap-3 rounded-ui bg-night p-4 text-on-night">
          <Mark size={32} mono />
          <Wordmark />
        </span>
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3 text-xs">
        {[...grounds, ...Array.from({ length: 9 }, (_, index) => `section-${index + 1}`)].map(name => (
          <div key={name}>
            <div style={{ background: `var(--${name})` }} className="h-14 rounded-in border border-line" />
            {name}
          </div>
        ))}
      </div>
      <div>
        <p className="text-4xl font-bold">Titre d’affiche ɓ ɗ ŋ ɔ ɛ</p>
        <p className="text-3xl font-bold">Titre de page</p>
        <p className="text-2xl font-bold">Titre de partie</p>
        <p className="text-xl font-bold">Titre de bloc</p>
        <p className="text-lg">Texte d’accroche</p>
        <p>
          Texte courant, avec un <Link to="/">lien vers l’accueil</Link> et un code{' '}
          <CodeText code="MACAS00001F" />.
        </p>
        <p className="text-sm text-muted">Texte secondaire</p>
        <p className="text-xs text-muted">Légende · 0123456789</p>
      </div>
    </Part>
  )
}

function Buttons() {
  return (
    <Part title="Actions">
      {(['primary', 'secondary', 'ghost', 'danger', 'ochre'] as const).map(tone => (
        <div key={tone} className="flex flex-wrap items-center gap-3">
          <Button tone={tone}>Enregistrer</Button>
          <Button tone={tone} icon={Download}>
            Télécharger
          </Button>
          <Button tone={tone} busy>
            Envoi…
          </Button>
          <Button tone={tone} disabled>
            Indisponible
          </Button>
          <Button tone={tone} size="sm">
            Petit
          </Button>
          <Button tone={tone} size="lg">
            Grand
          </Button>
          <IconButton tone={tone} icon={Trash2} label="Supprimer" />
        </div>
      ))}
    </Part>
  )
}

const dialCodes = [
  { country: 'MA', name: 'Maroc', callingCode: '212' },
  { country: 'SN', name: 'Sénégal', callingCode: '221' },
  { country: 'CI', name: 'Côte d’Ivoire', callingCode: '225' },
]
const cities: Option[] = [
  'Abidjan',
  'Bamako',
  'Casablanca',
  'Dakar',
  'Douala',
  'Fès',
  'Kinshasa',
  'Lagos',
  'Marrakech',
  'Rabat',
].map(name => ({ value: name, label: name, detail: 'ville' }))

function Fields() {
  const [phone, setPhone] = useState('+212612345678')
  const [city, setCity] = useState<Option | null>(null)
  const [many, setMany] = useState<Option[]>(cities.slice(2, 4))
  return (
    <Part title="Champs">
      <ErrorSummary
        mistakes={[
          { name: 'd-email', label: 'Adresse e-mail', message: 'il manque le signe @' },
          { name: 'd-types', label: 'Types de rôle', message: 'choisissez-en au moins un' },
        ]}
      />
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Field name="d-name" label="Prénom" required hint="Tel qu’il doit paraître au générique">
          <TextInput defaultValue="Aïcha" autoComplete="given-name" />
        </Field>
        <Field name="d-email" label="Adresse e-mail" required error="Il manque le signe @">
          <TextInput type="email" defaultValue="aicha.example.org" />
        </Field>
        <Field name="d-date" label="Date de naissance">
          <DateInput />
        </Field>
        <Field name="d-select" label="Genre" required>
          <Select
            empty="Choisir…"
            choices={[
              { value: 'F', label: 'Femme' },
              { value: 'M', label: 'Homme' },
              { value: 'N', label: 'Je préfère ne pas le dire' },
            ]}
          />
        </Field>
        <Field name="d-phone" label="Téléphone" required>
          <PhoneField value={phone} onChange={setPhone} dialCodes={dialCodes} region="MA" />
        </Field>
        <Field name="d-city" label="Ville de résidence" required>
          <Combobox
            value={city}
            onChange={setCity}
            search={searchIn(cities)}
            placeholder="Tapez les premières lettres"
          />
        </Field>
        <Field name="d-many" label="Villes de tournage">
          <MultiCombobox value={many} onChange={setMany} search={searchIn(cities)} />
        </Field>
        <Field name="d-off" label="Code (verrouillé)">
          <TextInput disabled defaultValue="MAM0001RAB" />
        </Field>
        <Field name="d-bio" label="Présentation" className="sm:col-span-2">
          <TextArea placeholder="Votre parcours, en quelques phrases" />
        </Field>
      </div>
    </Part>
  )
}

function Choices() {
  const [types, setTypes] = useState<string[]>(['LEAD'])
  const [seen, setSeen] = useState<string>('UNLISTED')
  const [on, setOn] = useState(true)
  const choices = [
    'Rôle principal',
    'Second rôle',
    'Figuration',
    'Silhouette',
    'Doublure',
    'Cascade',
    'Voix off',
  ].map((label, index) => ({ value: index === 0 ? 'LEAD' : label, label }))
  return (
    <Part title="Choix">
      <Field
        name="d-types"
        group
        label="Types de rôle"
        required
        error={types.length ? undefined : 'Choisissez-en au moins un'}
      >
        <MultiSelect name="types" choices={choices} value={types} onChange={setTypes} />
      </Field>
      <Field group label="Compétences">
        <MultiSelect name="skills" layout="grid" choices={choices} value={types} onChange={setTypes} />
      </Field>
      <Field group label="Qui peut voir ma page" required>
        <RadioCards
          name="visibility"
          columns={3}
          value={seen}
          onChange={setSeen}
          choices={[
            {
              value: 'PUBLIC',
              label: 'Tout le monde',
              hint: 'Votre page apparaît dans les moteurs de recherche.',
              icon: Star,
            },
            {
              value: 'UNLISTED',
              label: 'Avec le lien',
              hint: 'Seules les personnes à qui vous donnez votre code.',
              icon: IdCard,
            },
            {
              value: 'STAFF_ONLY',
              label: 'Le casting',
              hint: 'Seule l’équipe de casting.',
              icon: UserRoundSearch,
            },
          ]}
        />
      </Field>
      <div className="measure">
        <Checkbox label="J’accepte les conditions d’utilisation" hint="Vous pourrez changer d’avis." />
        <Switch
          label="Afficher mon nom complet"
          hint="Sinon : prénom et initiale."
          checked={on}
          onChange={event => setOn(event.target.checked)}
        />
      </div>
    </Part>
  )
}

function Files() {
  const states: UploadState[] = [
    { phase: 'empty' },
    { phase: 'sending', name: 'cv-aicha.pdf', progress: 42 },
    { phase: 'failed', name: 'cv-aicha.pdf', reason: 'La connexion ne répond pas.' },
    { phase: 'done', name: 'cv-aicha.pdf', size: 1_420_000 },
  ]
  return (
    <Part title="Fichiers et photos">
      <div className="grid gap-3 sm:grid-cols-2">
        {states.map(state => (
          <Field key={state.phase} label="CV">
            <FileDrop
              state={state}
              accept=".pdf,.doc,.docx"
              rule="PDF ou Word, 10 Mo au plus"
              onFile={() => undefined}
              onAbort={() => undefined}
              onRetry={() => undefined}
              onRemove={() => undefined}
            />
          </Field>
        ))}
      </div>
      <Field label="Photo de profil" name="d-photo">
        <PhotoPicker onPick={() => undefined} onRemove={() => undefined} />
      </Field>
      <Field label="Pièce d’identité">
        <PhotoPicker
          shape="document"
          onPick={() => undefined}
          progress={60}
          onAbort={() => undefined}
          src="/icon-512.png"
        />
      </Field>
    </Part>
  )
}

function Display() {
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

function Tables() {
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

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'panel' | 'menu' | null>(null)
  const toast = useToast()
  return (
    <Part title="Fenêtres et messages">
      <div className="flex flex-wrap gap-3">
        <Button tone="secondary" onClick={() => setOpen('dialog')}>
          Dialogue
        </Button>
        <Button tone="secondary" onClick={() => setOpen('panel')}>
          Panneau
        </Button>
        <Button tone="secondary" onClick={() => toast('Profil enregistré')}>
          Message
        </Button>
        <Button tone="secondary" onClick={() => toast('La photo n’a pas pu partir', 'danger')}>
          Message d’échec
        </Button>
      </div>
      {open ? (
        <Dialog
          open
          kind={open}
          onClose={() => setOpen(null)}
          title="Afficher les coordonnées"
          actions={
            <>
              <Button tone="secondary" onClick={() => setOpen(null)}>
                Annuler
              </Button>
              <Button onClick={() => setOpen(null)}>Afficher</Button>
            </>
          }
        >
          Cette consultation est enregistrée.
        </Dialog>
      ) : null}
    </Part>
  )
}

function Steps() {
  const labels = [
    'Identité et contact',
    'Origines',
    'Résidence',
    'Langues',
    'Physique',
    'Types de rôle',
    'Talents',
    'Réseaux',
    'Photos et générique',
  ]
  return (
    <Part title="Étapes">
      <div className="grid max-w-xs gap-4">
        <Stepper
          current="s4"
          steps={labels.map((label, index) => ({
            key: `s${index}`,
            label,
            section: index + 1,
            done: index < 4,
            invalid: index === 6,
            icon: index === 3 ? Languages : Camera,
          }))}
          linkTo={(_step, content, className) => (
            <a href="#etape" className={className}>
              {content}
            </a>
          )}
        />
      </div>
    </Part>
  )
}

function States() {
  return (
    <Part title="États">
      <EmptyState
        icon={UserRoundSearch}
        title="Personne pour l’instant"
        action={<Button>Inscrire un talent</Button>}
      >
        Les fiches apparaîtront ici dès la première inscription.
      </EmptyState>
      <ErrorState onRetry={() => undefined} reference="7f3a-22c1">
        La connexion ne répond pas.
      </ErrorState>
    </Part>
  )
}
