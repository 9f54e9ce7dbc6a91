import { IdCard, Star, UserRoundSearch } from 'lucide-react'
import { useState } from 'react'
import { type Option, searchIn } from '@/shared/lib/find'
import { Combobox, MultiCombobox } from '@/shared/ui/Combobox'
import { MultiSelect, RadioCards } from '@/shared/ui/choices'
import { DateInput, ErrorSummary, Field, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { FileDrop, type UploadState } from '@/shared/ui/FileDrop'
import { PhoneField } from '@/shared/ui/PhoneField'
import { PhotoPicker } from '@/shared/ui/PhotoPicker'
import { Checkbox, Switch } from '@/shared/ui/toggles'
import { Part } from './Part'

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

export function Fields() {
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

export function Choices() {
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

export function Files() {
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
