import { Camera, Languages, UserRoundSearch } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Stepper } from '@/shared/ui/Stepper'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'
import { Part } from './Part'

export function Overlays() {
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

export function Steps() {
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

export function States() {
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
