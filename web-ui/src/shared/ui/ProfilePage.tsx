import { Trans, useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { BadgeCheck, Copy, Download, MapPin, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { ButtonAnchorLink } from '@/shared/ui/Link'
import { Mark } from '@/shared/ui/Logo'
import { QrView } from '@/shared/ui/QrView'
import { useToast } from '@/shared/ui/Toast'

interface HeroProps {
  name: string
  code: string
  photoUrl?: string | undefined
  verified: boolean
  /** City and country one lives in. */
  place: ReactNode
  /** Age bracket, origin, availability. */
  facts: readonly ReactNode[]
  /** Types of role, as colour chips. */
  badges?: ReactNode
  acts: ReactNode
}

/** A person, photograph first. */
export function ProfileHero({ name, code, photoUrl, verified, place, facts, badges, acts }: HeroProps) {
  return (
    <header className="-mx-4 -mt-6 bg-night text-on-night sm:mx-0 sm:mt-0 sm:grid sm:grid-cols-[minmax(15rem,21rem)_1fr] sm:overflow-hidden sm:rounded-ui">
      {photoUrl ? (
        <img
          src={photoUrl}
          alt={name}
          width={960}
          height={1200}
          fetchPriority="high"
          className="aspect-4/5 max-h-[70svh] w-full bg-night object-cover sm:max-h-none sm:min-h-full"
        />
      ) : (
        <Unphotographed name={name} />
      )}
      <div className="flex flex-col justify-end gap-4 px-4 pt-5 pb-7 sm:p-8 lg:p-12">
        {badges ? <div className="flex flex-wrap gap-2">{badges}</div> : null}
        <div>
          <h1 tabIndex={-1} className="text-4xl font-bold break-words">
            {name}
          </h1>
          {verified ? (
            <p className="mt-2">
              <Badge tone="leaf" icon={BadgeCheck}>
                <Trans>Identité vérifiée</Trans>
              </Badge>
            </p>
          ) : null}
        </div>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-night-muted">
          <li className="flex items-center gap-2 text-on-night">
            <MapPin size={18} aria-hidden="true" className="shrink-0 text-ochre" />
            <span>{place}</span>
          </li>
          {facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts are a fixed list
            <li key={index}>{fact}</li>
          ))}
        </ul>
        <p
          translate="no"
          className="font-mono text-xl font-semibold tracking-[0.12em] text-ochre tabular-nums"
        >
          {code}
        </p>
        <div className="flex flex-wrap gap-3 *:flex-1 sm:*:flex-none">{acts}</div>
      </div>
    </header>
  )
}

function Unphotographed({ name }: { name: string }) {
  const initials = name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
  return (
    <div
      aria-hidden="true"
      className="relative grid aspect-4/3 w-full place-items-center overflow-hidden bg-primary text-on-primary sm:aspect-auto sm:min-h-80 dark:bg-tint dark:text-on-tint"
    >
      <span className="text-[6rem] leading-none font-bold opacity-90">{initials}</span>
      <span className="absolute end-4 bottom-4 opacity-40">
        <Mark mono size={36} />
      </span>
    </div>
  )
}

interface ShareActsProps {
  name: string
  code: string
  /** Address of the page, as printed on the card. */
  page: string
  card?: string | undefined
}

/** Take the card home, send the page to somebody. */
export function ShareActs({ name, code, page, card }: ShareActsProps) {
  const { t } = useLingui()
  const toast = useToast()
  const look =
    'bg-transparent text-on-night border-night-muted hover:bg-white/12 hover:border-on-night focus-visible:outline-ochre'
  const address = new URL(page, location.href).href
  async function share() {
    if ('share' in navigator) {
      // Refused means that the person closed the sheet.
      await navigator.share({ title: `${name} · taalentio`, text: code, url: address }).catch(() => undefined)
      return
    }
    try {
      await (navigator as Navigator).clipboard.writeText(address)
      toast(t`Adresse de la page copiée`)
    } catch {
      toast(t`La copie n’est pas permise ici. L’adresse est dans la barre du navigateur.`, 'danger')
    }
  }
  return (
    <>
      {card ? (
        <ButtonAnchorLink
          tone="ochre"
          icon={Download}
          href={card}
          download={`taalentio-${code}.pdf`}
          className="focus-visible:outline-on-night"
        >
          <Trans>Carte PDF</Trans>
        </ButtonAnchorLink>
      ) : null}
      <Button
        tone="secondary"
        icon={'share' in navigator ? Share2 : Copy}
        onClick={() => void share()}
        className={look}
      >
        {'share' in navigator ? <Trans>Partager</Trans> : <Trans>Copier l’adresse</Trans>}
      </Button>
    </>
  )
}

/** One part of a public page. */
export function ProfilePart({
  title,
  children,
  className,
}: {
  title: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={clsx('min-w-0', className)}>
      <h2 className="mb-3 text-xl font-bold">{title}</h2>
      {children}
    </section>
  )
}

/** The page's own QR, for whoever looks at this screen with another phone. */
export function ProfileQr({ src, code }: { src: string; code: string }) {
  const { t } = useLingui()
  return (
    <aside className="flex flex-wrap items-center gap-4 self-start rounded-ui border border-line bg-surface p-5 lg:sticky lg:top-22 lg:flex-col lg:items-start">
      <QrView src={src} label={t`QR de la page ${code}`} size={152} />
      <div className="min-w-0 flex-1 basis-28 lg:flex-none">
        <p translate="no" className="font-mono font-semibold tracking-wider">
          {code}
        </p>
        <p className="mt-1 text-sm text-muted">
          <Trans>Ce QR et ce code ouvrent cette page, rien d’autre.</Trans>
        </p>
      </div>
    </aside>
  )
}
