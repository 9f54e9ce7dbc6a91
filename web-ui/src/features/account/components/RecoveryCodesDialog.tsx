import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox } from '@/shared/ui/toggles'

/** The recovery codes, this once; the way on opens when the person says they are kept. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const [keptSafe, setKeptSafe] = useState(false)
  const text = codes.join('\n')
  return (
    <Dialog
      insistent
      open
      onClose={onClose}
      title={<Trans>Vos codes de secours</Trans>}
      actions={
        <Button disabled={!keptSafe} onClick={onClose}>
          <Trans>Terminer</Trans>
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <Banner tone="warning" title={<Trans>Vous ne les verrez qu’une fois</Trans>}>
          <Trans>
            Chacun ouvre votre compte une fois, le jour où le téléphone manque. Gardez-les ailleurs que dans
            ce téléphone : sur papier, ou dans un coffre de mots de passe.
          </Trans>
        </Banner>
        <ul
          translate="no"
          aria-label={t`Codes de secours`}
          className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-in bg-sunken p-4 font-mono sm:grid-cols-2"
        >
          {codes.map(code => (
            <li key={code} className="py-1 text-center">
              {code}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button
            tone="secondary"
            icon={Copy}
            onClick={() =>
              void navigator.clipboard.writeText(text).then(
                () => toast(t`Codes copiés`),
                () => toast(t`La copie n’a pas marché : notez-les à la main.`, 'danger'),
              )
            }
          >
            <Trans>Copier</Trans>
          </Button>
          <Button tone="secondary" icon={Download} onClick={() => download(text)}>
            <Trans>Enregistrer dans un fichier</Trans>
          </Button>
        </div>
        <Checkbox
          label={<Trans>J’ai mis ces codes en lieu sûr</Trans>}
          checked={keptSafe}
          onChange={event => setKeptSafe(event.target.checked)}
        />
      </div>
    </Dialog>
  )
}

function download(text: string) {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'taalentio-codes.txt'
  link.click()
  URL.revokeObjectURL(address)
}
