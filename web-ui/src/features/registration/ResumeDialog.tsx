import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { MailCheck, Send } from 'lucide-react'
import { useState } from 'react'
import { useLongForm } from '@/shared/lib/long-form'
import { looksLikeEmail } from '@/shared/lib/person'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { useWizard } from './wizard-context'

/** Where the link goes. */
export function ResumeDialog({ onClose }: { onClose: () => void }) {
  const { keeper, form } = useWizard()
  const { t } = useLingui()
  const known = form.facts(useLongForm().values()).email
  const [email, setEmail] = useState(known)
  const [refused, setRefused] = useState(false)
  const send = useMutation({ mutationFn: (address: string) => keeper.sendLink(address) })
  return (
    <Dialog open onClose={onClose} title={<Trans>Reprendre plus tard</Trans>}>
      {send.isSuccess ? (
        <div role="status" className="flex items-start gap-3">
          <MailCheck size={24} aria-hidden="true" className="shrink-0 text-leaf-text" />
          <div>
            <p className="font-semibold">
              <Trans>Le lien est en route</Trans>
            </p>
            <p className="mt-1 text-sm text-muted">
              <Trans>
                Il ouvre votre inscription sur n’importe quel appareil pendant 7 jours. Ne le partagez pas.
              </Trans>
            </p>
          </div>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            event.stopPropagation()
            if (!looksLikeEmail(email)) return setRefused(true)
            setRefused(false)
            send.mutate(email.trim())
          }}
        >
          <p className="mb-4 text-sm text-muted">
            <Trans>
              Vos réponses sont déjà gardées sur cet appareil. Le lien sert à continuer ailleurs, pendant 7
              jours.
            </Trans>
          </p>
          <Field
            name="resume-email"
            label={<Trans>Adresse e-mail</Trans>}
            required
            error={
              refused
                ? t`Cette adresse e-mail n’est pas complète. Exemple : awa@exemple.com`
                : send.isError
                  ? problemWords(send.error)
                  : undefined
            }
          >
            <TextInput
              type="email"
              inputMode="email"
              autoComplete="email"
              value={email}
              onChange={event => setEmail(event.target.value)}
            />
          </Field>
          <Button type="submit" wide busy={send.isPending} icon={Send}>
            <Trans>Envoyer le lien</Trans>
          </Button>
        </form>
      )}
    </Dialog>
  )
}
