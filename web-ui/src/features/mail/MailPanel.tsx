import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy, ExternalLink, Send } from 'lucide-react'
import { MailFrame } from '@/features/mail/MailFrame'
import { mailQuery, resendMail } from '@/features/mail/mails'
import { formatMoment } from '@/shared/lib/format'
import type { Mail } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button, IconButton } from '@/shared/ui/Button'
import { Facts } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonAnchorLink } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface MailPanelProps {
  id: string | undefined
  onClose: () => void
}

/** One mail as it was written, with its links at hand. */
export function MailPanel({ id, onClose }: MailPanelProps) {
  return (
    <Dialog kind="panel" open={id !== undefined} onClose={onClose} title={<Trans>Courriel</Trans>}>
      {id ? <MailContent id={id} /> : null}
    </Dialog>
  )
}

function MailContent({ id }: { id: string }) {
  const mail = useQuery(mailQuery(id))
  if (mail.isPending)
    return (
      <div className="grid gap-3">
        <Skeleton className="h-7" />
        <Skeleton className="h-80" />
      </div>
    )
  if (mail.isError)
    return <ErrorState onRetry={() => void mail.refetch()}>{problemWords(mail.error)}</ErrorState>
  return <MailView mail={mail.data} />
}

function MailView({ mail }: { mail: Mail }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const resend = useMutation({
    mutationFn: () => resendMail(mail.id),
    onSuccess: () => {
      toast(t`Remis dans la file d’envoi`)
      void queries.invalidateQueries({ queryKey: ['mails'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const copy = (link: string) =>
    navigator.clipboard.writeText(link).then(
      () => toast(t`Lien copié`),
      () => toast(t`La copie n’a pas abouti`, 'danger'),
    )
  return (
    <div className="grid grid-cols-1 gap-5">
      <h3 className="text-lg font-bold">{mail.subject}</h3>
      <Facts
        items={[
          { label: t`À`, value: mail.to },
          { label: t`Écrit le`, value: formatMoment(mail.createdAt) },
          ...(mail.sentAt ? [{ label: t`Envoyé le`, value: formatMoment(mail.sentAt) }] : []),
          ...(mail.error ? [{ label: t`Refus`, value: mail.error }] : []),
        ]}
      />
      {mail.links.length > 0 ? (
        <div>
          <h4 className="mb-2 text-sm font-semibold">
            <Trans>Liens de ce courriel</Trans>
          </h4>
          <ul className="grid grid-cols-1 gap-2">
            {mail.links.map(link => (
              <li key={link} className="flex items-center gap-1 rounded-in border border-line bg-sunken ps-3">
                <span className="min-w-0 flex-1 truncate font-mono text-sm">{link}</span>
                <IconButton icon={Copy} label={t`Copier ce lien`} onClick={() => void copy(link)} />
                <ButtonAnchorLink
                  tone="ghost"
                  size="square"
                  href={link}
                  aria-label={t`Ouvrir ce lien`}
                  icon={ExternalLink}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <MailFrame title={t`Le courriel tel qu’il est lu`} html={mail.html} />
      {mail.status === 'FAILED' || mail.status === 'KEPT' ? (
        <div>
          <Button tone="secondary" icon={Send} busy={resend.isPending} onClick={() => resend.mutate()}>
            <Trans>Envoyer de nouveau</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  )
}
