import { Trans, useLingui } from '@lingui/react/macro'
import { SearchX } from 'lucide-react'
import { useTitle } from '@/shared/lib/title'
import { FindCode } from './FindCode'

/** No page under this code, or none that may be shown: the two look alike on purpose. */
export function CodeMissing({ code }: { code: string }) {
  const { t } = useLingui()
  useTitle(t`Page introuvable`)
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-4 py-8 text-center">
      <span className="grid size-20 place-items-center rounded-full bg-tint text-on-tint">
        <SearchX size={34} strokeWidth={1.6} aria-hidden="true" />
      </span>
      <h1 tabIndex={-1} className="text-2xl font-bold">
        <Trans>Aucune page ouverte sous ce code</Trans>
      </h1>
      <p className="text-muted">
        <Trans>
          Nous n’avons rien à montrer pour <strong translate="no">{code}</strong>. Vérifiez chaque lettre et
          chaque chiffre ; la personne a pu aussi garder sa page pour les seules équipes de casting.
        </Trans>
      </p>
      <div className="mt-4 w-full justify-items-center grid text-start">
        <FindCode />
      </div>
    </div>
  )
}
