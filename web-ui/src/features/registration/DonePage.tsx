import { Trans, useLingui } from '@lingui/react/macro'
import {
  ArrowRight,
  Copy,
  Download,
  MailOpen,
  PartyPopper,
  Share2,
  ShieldCheck,
  UserRoundCheck,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ButtonAnchorLink, ButtonLink } from '@/shared/ui/Link'
import { QrView } from '@/shared/ui/QrView'
import { EmptyState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'
import type { Done } from './device'

/** The code, at last: in large type, to copy, share, print, and what happens next. */
export function DonePage({ done }: { done: Done | undefined }) {
  const { t } = useLingui()
  useTitle(t`Votre code`)
  if (!done)
    return (
      <EmptyState
        page
        icon={PartyPopper}
        title={<Trans>Votre code est dans votre courriel</Trans>}
        action={
          <ButtonLink to="/">
            <Trans>Retour à l’accueil</Trans>
          </ButtonLink>
        }
      >
        <Trans>Cette page ne le montre que juste après l’inscription, sur l’appareil qui l’a envoyée.</Trans>
      </EmptyState>
    )
  const { code, email } = done
  return (
    <div className="mx-auto max-w-3xl">
      <section className="rounded-ui bg-night px-5 py-8 text-on-night sm:px-10 sm:py-12">
        <div className="grid items-center gap-8 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p className="font-semibold text-ochre">
              <Trans>C’est fait, bienvenue !</Trans>
            </p>
            <h1 tabIndex={-1} className="mt-2 text-2xl font-bold sm:text-3xl">
              <Trans>Voici votre code</Trans>
            </h1>
            <p
              translate="no"
              className="mt-4 font-mono text-[clamp(1.75rem,9vw,3.25rem)] leading-none font-bold tracking-wider text-ochre tabular-nums"
              data-testid="code"
            >
              {code}
            </p>
            <p className="mt-4 text-night-muted">
              <Trans>
                Il vous suit partout : sur votre carte, au casting, à l’entrée du plateau. Il sert aussi à
                vous connecter.
              </Trans>
            </p>
            <Acts done={done} />
          </div>
          <div className="justify-self-center">
            <QrView src={done.qrUrl} label={t`QR de votre page : ${code}`} size={208} />
          </div>
        </div>
      </section>
      {done.minor ? (
        <div className="mt-6">
          <Banner title={<Trans>Avant 18 ans, la fiche n’est pas publique</Trans>}>
            <Trans>
              Seules les équipes de casting la voient, et c’est au parent ou à la tutrice que l’on écrit.
            </Trans>
          </Banner>
        </div>
      ) : null}
      <h2 className="mt-10 text-xl font-bold">
        <Trans>Et maintenant ?</Trans>
      </h2>
      <ol className="mt-4 grid gap-5">
        <Next icon={<MailOpen size={22} aria-hidden="true" />} title={<Trans>Ouvrez votre courriel</Trans>}>
          <Trans>
            Un message est parti vers <strong translate="no">{email}</strong>. Il contient votre code et, si
            l’adresse est nouvelle ici, un lien pour choisir votre mot de passe. Le lien vaut 72 heures.
          </Trans>
        </Next>
        <Next
          icon={<UserRoundCheck size={22} aria-hidden="true" />}
          title={<Trans>Complétez votre fiche</Trans>}
        >
          <Trans>
            Avec votre code et votre mot de passe, vous ajoutez photos, langues et expériences quand vous
            voulez.
          </Trans>
        </Next>
        <Next
          icon={<ShieldCheck size={22} aria-hidden="true" />}
          title={<Trans>Choisissez qui vous voit</Trans>}
        >
          <Trans>
            Votre page s’ouvre à qui connaît votre code ou votre QR. Elle n’est pas dans les moteurs de
            recherche tant que vous ne le demandez pas.
          </Trans>
        </Next>
      </ol>
    </div>
  )
}

function Acts({ done }: { done: Done }) {
  const { t } = useLingui()
  const toast = useToast()
  const { code } = done
  const page = done.kind === 'talent' ? '/profile/view/$code' : '/cinema/profile/$code'
  const look =
    'bg-transparent text-on-night border-night-muted hover:bg-white/12 hover:border-on-night focus-visible:outline-ochre'
  async function copy() {
    try {
      await navigator.clipboard.writeText(code)
      toast(t`Code copié`)
    } catch {
      toast(t`La copie n’est pas permise ici : notez le code.`, 'danger')
    }
  }
  async function share() {
    try {
      await navigator.share({
        title: t`Ma page taalentio`,
        text: t`Mon code : ${code}`,
        url: new URL(done.profileUrl, location.href).href,
      })
    } catch {
      // The person closed the sheet.
    }
  }
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {done.minor ? null : (
        <ButtonLink tone="ochre" to={page} params={{ code }} className="focus-visible:outline-on-night">
          <Trans>Voir ma page</Trans>
          <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
        </ButtonLink>
      )}
      {done.cardUrl && !done.minor ? (
        <ButtonAnchorLink tone="secondary" icon={Download} href={done.cardUrl} download className={look}>
          <Trans>Télécharger ma carte</Trans>
        </ButtonAnchorLink>
      ) : null}
      <Button tone="secondary" icon={Copy} onClick={() => void copy()} className={look}>
        <Trans>Copier le code</Trans>
      </Button>
      {'share' in navigator && !done.minor ? (
        <Button tone="secondary" icon={Share2} onClick={() => void share()} className={look}>
          <Trans>Partager</Trans>
        </Button>
      ) : null}
    </div>
  )
}

function Next({ icon, title, children }: { icon: ReactNode; title: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-4">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-tint text-on-tint">
        {icon}
      </span>
      <div className="measure">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-muted">{children}</p>
      </div>
    </li>
  )
}
