import { Trans } from '@lingui/react/macro'
import { DocumentSlot, PhotoSlot } from '@/features/file/fields'
import { Text } from './fields'

export function DocumentsSection() {
  return (
    <div className="grid gap-2">
      <PhotoSlot
        name="documents.photo"
        slot="photo"
        label={<Trans>Votre photo</Trans>}
        hint={<Trans>De face, à la lumière du jour, sans filtre. C’est elle que l’on voit d’abord.</Trans>}
      />
      <DocumentSlot
        name="documents.cv"
        slot="cv"
        label={<Trans>Votre CV</Trans>}
        hint={<Trans>Réservé aux équipes de casting.</Trans>}
        accept=".pdf,.doc,.docx,application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        rule={<Trans>PDF ou Word, 10 Mo au plus</Trans>}
      />
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Text
          name="documents.portfolioUrl"
          type="url"
          inputMode="url"
          label="Portfolio"
          placeholder="https://"
          autoComplete="off"
          autoCapitalize="none"
          maxLength={500}
        />
        <Text
          name="documents.website"
          type="url"
          inputMode="url"
          label={<Trans>Site web</Trans>}
          placeholder="https://"
          autoComplete="url"
          autoCapitalize="none"
          maxLength={500}
        />
      </div>
    </div>
  )
}
