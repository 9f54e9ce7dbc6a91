import { Trans, useLingui } from '@lingui/react/macro'
import { socialNetwork } from '@lists'
import { useMutation } from '@tanstack/react-query'
import { Eye, Mail, MessageCircle, Phone } from 'lucide-react'
import { useState } from 'react'
import { type Kind, revealContact } from '@/features/search/profiles'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { Contact } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Facts } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Anchor, ButtonAnchorLink } from '@/shared/ui/Link'

interface ContactRevealProps {
  kind: Kind
  code: string
  name: string
}

/** Phone and e-mail stay closed until somebody asks for them and knows that asking is written down. */
export function ContactReveal({ kind, code, name }: ContactRevealProps) {
  const [asking, setAsking] = useState(false)
  const reveal = useMutation({
    mutationFn: () => revealContact(kind, code),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  })
  if (reveal.data) return <ContactLines contact={reveal.data} />
  return (
    <>
      <Button wide icon={Eye} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Trans>Afficher les coordonnées</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Afficher les coordonnées ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button busy={reveal.isPending} onClick={() => reveal.mutate()}>
              <Trans>Afficher</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>
            Vous allez voir le téléphone, l’e-mail et les réseaux de {name}. Cette consultation est
            enregistrée à votre nom, avec l’heure : elle ne sert qu’à contacter cette personne pour un casting
            ou un travail.
          </Trans>
        </p>
        {reveal.isError ? (
          <div className="mt-4">
            <Banner tone="danger">{problemWords(reveal.error)}</Banner>
          </div>
        ) : null}
      </Dialog>
    </>
  )
}

function ContactLines({ contact }: { contact: Contact }) {
  const { t } = useLingui()
  const locale = useLocale()
  const socials = Object.entries(contact.socials).map(([network, address]) => ({
    label: labelOf(socialNetwork, network, locale),
    value: /^https:\/\//.test(address) ? (
      <Anchor href={address} target="_blank" rel="noreferrer" className="break-all">
        {address.replace(/^https:\/\/(www\.)?/, '')}
      </Anchor>
    ) : (
      address
    ),
  }))
  return (
    <section aria-label={t`Coordonnées`} className="grid grid-cols-1 gap-4 rounded-in bg-sunken p-4">
      <div className="flex flex-wrap gap-2">
        {contact.phone ? (
          <ButtonAnchorLink size="sm" icon={Phone} href={`tel:${contact.phone}`}>
            <Trans>Appeler</Trans>
          </ButtonAnchorLink>
        ) : null}
        {contact.whatsapp ? (
          <ButtonAnchorLink
            size="sm"
            tone="secondary"
            icon={MessageCircle}
            href={`https://wa.me/${contact.whatsapp.replace('+', '')}`}
            target="_blank"
            rel="noreferrer"
          >
            WhatsApp
          </ButtonAnchorLink>
        ) : null}
        <ButtonAnchorLink size="sm" tone="secondary" icon={Mail} href={`mailto:${contact.email}`}>
          <Trans>Écrire</Trans>
        </ButtonAnchorLink>
      </div>
      <Facts
        items={[
          ...(contact.phone ? [{ label: t`Téléphone`, value: <span dir="ltr">{contact.phone}</span> }] : []),
          ...(contact.whatsapp && contact.whatsapp !== contact.phone
            ? [{ label: 'WhatsApp', value: <span dir="ltr">{contact.whatsapp}</span> }]
            : []),
          { label: t`E-mail`, value: <span className="break-all">{contact.email}</span> },
          ...(contact.address ? [{ label: t`Adresse`, value: contact.address }] : []),
          ...socials,
        ]}
      />
    </section>
  )
}
