import { Trans } from '@lingui/react/macro'
import { CloudCheck, CloudOff, LoaderCircle, Smartphone, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKeeping } from './wizard-context'

/** Where what was typed is safe, in a quiet line that never moves anything. */
export function SaveStatus() {
  const { saved, trouble } = useKeeping()
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-sm text-muted">
      {saved === 'nothing' ? null : trouble === 'device' ? (
        <Line icon={<TriangleAlert size={17} aria-hidden="true" className="text-ochre-text" />}>
          {saved === 'server' ? (
            <Trans>Enregistré en ligne</Trans>
          ) : (
            <Trans>Pas encore enregistré : la mémoire de l’appareil est pleine</Trans>
          )}
        </Line>
      ) : saved === 'server' ? (
        <Line icon={<CloudCheck size={17} aria-hidden="true" className="text-leaf-text" />}>
          <Trans>Enregistré</Trans>
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

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="shrink-0">{icon}</span>
      <span>{children}</span>
    </>
  )
}
