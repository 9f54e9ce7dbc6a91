import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { formatMoment } from '@/shared/lib/format'
import { useLongForm } from '@/shared/lib/long-form'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonLink } from '@/shared/ui/Link'
import { REVIEW } from './form'
import { stepOf, useKeeping, useWizard } from './wizard-context'

/** A registration was begun on this device: go on, or start over. */
export function Begun() {
  const { form, keeper } = useWizard()
  const answers = useLongForm()
  const { step, foundFrom } = useKeeping()
  const { i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const [stayed, setStayed] = useState(false)
  const at = form.sections.findIndex(section => section.key === step)
  const section = form.sections[at]
  const name = section ? i18n._(section.label) : ''
  const when = foundFrom ? formatMoment(new Date(foundFrom).toISOString()) : ''
  return (
    <Card as="section">
      <h2 className="text-lg font-bold">
        <Trans>Une inscription vous attend sur cet appareil</Trans>
      </h2>
      <p className="mt-1 text-muted">
        {step === REVIEW ? (
          <Trans>Il ne reste qu’à relire et envoyer.</Trans>
        ) : section ? (
          <Trans>Vous en étiez à « {name} ».</Trans>
        ) : null}{' '}
        {when ? <Trans>Dernier changement : {when}.</Trans> : null}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink to={stepOf(form.form)} params={{ section: step }} size="lg">
          <Trans>Reprendre</Trans>
          <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
        </ButtonLink>
        <Button tone="ghost" size="lg" icon={RotateCcw} onClick={() => setAsking(true)}>
          <Trans>Recommencer à zéro</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Effacer ces réponses ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Les garder</Trans>
            </Button>
            <Button
              tone="danger"
              onClick={() =>
                void keeper.clear().then(forgotten => {
                  answers.reset(form.blank)
                  setStayed(!forgotten)
                  if (forgotten) setAsking(false)
                })
              }
            >
              <Trans>Effacer et recommencer</Trans>
            </Button>
          </>
        }
      >
        {stayed ? (
          <Banner tone="danger" title={<Trans>Cet appareil n’a pas pu tout effacer</Trans>}>
            <Trans>Effacez les données de ce site dans les réglages du navigateur, ou réessayez.</Trans>
          </Banner>
        ) : (
          <Trans>
            Elles disparaîtront de cet appareil. Sur un téléphone prêté ou partagé, c’est le bon choix.
          </Trans>
        )}
      </Dialog>
    </Card>
  )
}
