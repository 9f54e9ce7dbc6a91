import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { ArrowRight, Clock, FileCheck2, type LucideIcon, ShieldCheck, WifiOff } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTitle } from '@/shared/lib/title'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PagePending } from '@/shared/ui/pages'
import { Skeleton } from '@/shared/ui/Skeleton'
import { stepOf, useKeeping, useWizard } from './wizard-context'

const ByLink = lazy(() => import('./ByLink').then(module => ({ default: module.ByLink })))
const Begun = lazy(() => import('./Begun').then(module => ({ default: module.Begun })))

/** Before the first step; a resume link of a mail is opened on the way. */
export function StartPage() {
  const hash = useLocation({ select: location => location.hash })
  const [byLink] = useState(hash.startsWith('resume='))
  return byLink ? (
    <Suspense fallback={<PagePending />}>
      <ByLink>
        <Start />
      </ByLink>
    </Suspense>
  ) : (
    <Start />
  )
}

/** What awaits, and the way back to what was begun. */
function Start() {
  const { form } = useWizard()
  const { t } = useLingui()
  const cinema = form.form === 'cinema'
  useTitle(cinema ? t`Inscription cinéma` : t`Inscription talent`)
  const begun = useKeeping().saved !== 'nothing'
  const needed = form.sections.filter(section => section.needed).length
  return (
    <div className="measure">
      <PageHeader
        over={cinema ? <Trans>Cinéma et audiovisuel</Trans> : <Trans>Tous les métiers</Trans>}
        title={
          cinema ? <Trans>Votre inscription pour l’écran</Trans> : <Trans>Votre inscription de talent</Trans>
        }
        intro={
          cinema ? (
            <Trans>
              Acteur·rice, figurant·e, silhouette, cascadeur·euse, voix : neuf sections, puis votre code et
              votre page.
            </Trans>
          ) : (
            <Trans>
              Artiste, artisan·e, technicien·ne, soignant·e : dix sections, puis votre code et votre page.
            </Trans>
          )
        }
      />
      {begun ? (
        <Suspense fallback={<Skeleton className="h-48 w-full" />}>
          <Begun />
        </Suspense>
      ) : null}
      {begun ? null : (
        <ButtonLink
          to={stepOf(form.form)}
          params={{ section: form.firstStep }}
          size="lg"
          className="w-full sm:w-auto"
        >
          <Trans>Commencer</Trans>
          <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
        </ButtonLink>
      )}
      <ul className="mt-10 grid gap-6 sm:grid-cols-2">
        <Assurance icon={Clock} title={<Trans>À votre rythme</Trans>}>
          <Plural
            value={needed}
            one="Une section est nécessaire, les autres se complètent quand vous voulez."
            other="# sections sont nécessaires, les autres se complètent quand vous voulez."
          />
        </Assurance>
        <Assurance icon={WifiOff} title={<Trans>Même sans réseau</Trans>}>
          <Trans>
            Chaque réponse est gardée sur votre appareil dès qu’elle est tapée, et envoyée quand le réseau le
            permet.
          </Trans>
        </Assurance>
        <Assurance icon={ShieldCheck} title={<Trans>Privé par défaut</Trans>}>
          <Trans>
            Téléphone, e-mail, papiers et date de naissance ne sont jamais publics. Votre page montre votre
            prénom et une initiale.
          </Trans>
        </Assurance>
        <Assurance icon={FileCheck2} title={<Trans>À préparer</Trans>}>
          {cinema ? (
            <Trans>
              Votre pièce d’identité et une photo de face. Avant 18 ans, l’accord signé d’un parent.
            </Trans>
          ) : (
            <Trans>
              Une photo de face, et votre CV si vous en avez un. Avant 18 ans, l’accord signé d’un parent.
            </Trans>
          )}
        </Assurance>
      </ul>
    </div>
  )
}

function Assurance({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon
  title: ReactNode
  children: ReactNode
}) {
  return (
    <li className="flex gap-3">
      <Icon size={22} strokeWidth={1.8} aria-hidden="true" className="mt-0.5 shrink-0 text-ochre-text" />
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-sm leading-6 text-muted">{children}</p>
      </div>
    </li>
  )
}
