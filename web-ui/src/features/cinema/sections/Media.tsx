import { Trans, useLingui } from '@lingui/react/macro'
import { creditKind } from '@lists'
import { EyeOff, Plus, Trash2 } from 'lucide-react'
import { GalleryField, PhotoSlot } from '@/features/file/fields'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Button } from '@/shared/ui/Button'
import { useLines } from '@/shared/ui/form'
import { type Credit, GALLERY_LIMIT } from '../content'
import { Choose, Text } from './fields'
import { MoviePick } from './MoviePick'

export function MediaSection() {
  return (
    <div className="grid gap-6">
      <PhotoSlot
        name="media.photo"
        slot="photo"
        label={<Trans>Photo de profil</Trans>}
        hint={<Trans>De face, à la lumière du jour, sans filtre. C’est elle que l’on voit d’abord.</Trans>}
      />
      <div className="rounded-ui border border-line bg-surface p-5">
        <PhotoSlot
          name="media.idPhoto"
          slot="idPhoto"
          shape="document"
          label={<Trans>Photo de la pièce d’identité</Trans>}
          hint={
            <span className="flex items-start gap-2">
              <EyeOff size={18} aria-hidden="true" className="mt-0.5 shrink-0" />
              <Trans>
                Privée. Elle n’apparaît ni sur votre page, ni sur votre carte, ni dans les listes. Seule
                l’administration peut l’ouvrir, et chaque ouverture est notée.
              </Trans>
            </span>
          }
        />
      </div>
      <GalleryField
        name="media.gallery"
        label={<Trans>Galerie</Trans>}
        hint={<Trans>Portrait, plein pied, scène, tournage. Visible sur votre page.</Trans>}
        limit={GALLERY_LIMIT}
      />
      <Credits />
    </div>
  )
}

/** Previous productions, picked from a catalogue or in free text. */
function Credits() {
  const { t } = useLingui()
  const locale = useLocale()
  const { lines, append, remove } = useLines<Credit>('media.credits')
  return (
    <section aria-labelledby="credits-title">
      <h2 id="credits-title" className="font-bold">
        <Trans>Productions passées</Trans>
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        <Trans>Films, séries, clips, publicités, théâtre filmé. Les plus récentes d’abord.</Trans>
      </p>
      <MoviePick
        onPick={({ title, year, kind }) => append({ title, year: String(year ?? ''), kind, role: '' })}
      />
      <ul className="grid gap-3">
        {lines.map((line, index) => {
          const title = line.title || t`production ${index + 1}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: productions have no name of their own while they are typed
            <li key={index} className="rounded-ui border border-line bg-surface p-4">
              <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[1fr_7rem_9rem]">
                <Text
                  name={`media.credits.${index}.title`}
                  label={<Trans>Titre</Trans>}
                  required
                  maxLength={200}
                  autoComplete="off"
                />
                <Text
                  name={`media.credits.${index}.year`}
                  label={<Trans>Année</Trans>}
                  inputMode="numeric"
                  maxLength={4}
                  autoComplete="off"
                />
                <Choose
                  name={`media.credits.${index}.kind`}
                  label={<Trans>Type</Trans>}
                  required
                  choices={choicesOf(creditKind, locale)}
                />
              </div>
              <Text
                name={`media.credits.${index}.role`}
                label={<Trans>Votre rôle</Trans>}
                maxLength={200}
                autoComplete="off"
              />
              <Button
                tone="ghost"
                size="sm"
                icon={Trash2}
                onClick={() => remove(index)}
                aria-label={t`Retirer ${title}`}
              >
                <Trans>Retirer</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      <Button
        tone="secondary"
        icon={Plus}
        className={lines.length > 0 ? 'mt-3' : ''}
        onClick={() => append({ title: '', year: '', kind: 'FILM', role: '' })}
      >
        <Trans>Ajouter une production</Trans>
      </Button>
    </section>
  )
}
