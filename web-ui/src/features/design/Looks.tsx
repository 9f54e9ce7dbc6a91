import { Download, Trash2 } from 'lucide-react'
import { CodeText } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { Link } from '@/shared/ui/Link'
import { Mark, Wordmark } from '@/shared/ui/Logo'
import { Part } from './Part'

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

export function Identity() {
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

export function Buttons() {
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
