import { Trans } from '@lingui/react/macro'
import { CloudCheck, CloudOff, LoaderCircle, Smartphone, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKeeping } from './wizard-context'

/** Where what was typed is safe, in a quiet line that never moves anything. */
export function SaveStatus() {
  const { saved, trouble, device } = useKeeping()
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-sm text-muted">
      {saved === 'nothing' ? null : saved === 'server' ? (
        <Line icon={<CloudCheck size={17} aria-hidden="true" className="text-leaf-text" />}>
          {device ? <Trans>Enregistré en ligne</Trans> : <Trans>Enregistré</Trans>}
        </Line>
      ) : device ? (
        <Line icon={<TriangleAlert size={17} aria-hidden="true" className="text-ochre-text" />}>
          {trouble === 'network' ? (
            <Trans>
              Pas encore enregistré : laissez cette page ouverte, l’envoi suivra dès que le réseau revient
            </Trans>
          ) : (
            <Trans>Pas encore enregistré</Trans>
          )}
        </Line>
      ) : trouble === 'network' ? (
        <Line icon={<CloudOff size={17} aria-hidden="true" className="text-ochre-text" />}>
          <Trans>Enregistré sur cet appareil, envoi dès que le réseau revient</Trans>
        </Line>
      ) : trouble ? (
        <Line icon={<Smartphone size={17} aria-hidden="true" />}>
          <Trans>Enregistré sur cet appareil</Trans>
        </Line>
      ) : (
        <Line icon={<LoaderCircle size={17} aria-hidden="true" className="animate-spin" />}>
          <Trans>Enregistré sur cet appareil</Trans>
        </Line>
      )}
    </p>
  )
}

/** This device keeps nothing: said once per step, quietly, with what still protects the answers. */
export function DeviceNotice() {
  const { device } = useKeeping()
  if (!device) return null
  return (
    <p role="note" className="mt-6 flex items-start gap-2 rounded-ui bg-tint px-4 py-3 text-sm text-on-tint">
      <Smartphone size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-ochre-text" />
      <span>
        {device === 'full' ? (
          <Trans>
            Cet appareil n’a plus de place pour garder vos réponses. Elles sont enregistrées en ligne à chaque
            pause ; sans réseau, laissez cette page ouverte.
          </Trans>
        ) : (
          <Trans>
            Cet appareil ne peut pas garder vos réponses (navigation privée, stockage refusé). Elles sont
            enregistrées en ligne à chaque pause ; sans réseau, laissez cette page ouverte.
          </Trans>
        )}
      </span>
    </p>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="shrink-0">{icon}</span>
      <span>{children}</span>
    </>
  )
}
