import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, Clapperboard, EyeOff, Hammer, IdCard, Server, Smartphone } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTitle } from '@/shared/lib/title'
import { ButtonLink, Link } from '@/shared/ui/Link'
import { Specimen } from './Specimen'

const FindCode = lazy(() => import('@/features/code/FindCode').then(module => ({ default: module.FindCode })))

/** First page a visitor sees: what it is, the two ways in, and a code to look up. */
export function HomePage() {
  const { t } = useLingui()
  useTitle(t`Talents et castings d’Afrique`)
  return (
    <div className="-mx-4 -my-6 sm:-mx-6 sm:-my-8 lg:mx-0 lg:my-0">
      <section className="bg-night px-4 pt-10 pb-12 text-on-night sm:px-6 lg:rounded-ui lg:px-14 lg:py-16">
        <div className="grid items-center gap-12 lg:grid-cols-[1fr_22rem]">
          <div>
            <p className="font-semibold text-ochre">
              <Trans>Talents et castings d’Afrique</Trans>
            </p>
            <h1 tabIndex={-1} className="mt-3 text-4xl font-bold">
              <Trans>Votre talent, un code, et l’on vous trouve.</Trans>
            </h1>
            <p className="mt-5 max-w-xl text-lg leading-8 text-night-muted">
              <Trans>
                Inscrivez-vous depuis votre téléphone. Vous recevez un code à vie, une page à partager et une
                carte à imprimer. Les équipes de casting vous cherchent par talent, langue, ville ou rôle.
              </Trans>
            </p>
            <div className="mt-8 grid gap-3 sm:flex sm:flex-wrap">
              <ButtonLink
                to="/register/cinema"
                size="lg"
                tone="ochre"
                icon={Clapperboard}
                className="focus-visible:outline-on-night"
              >
                <Trans>M’inscrire pour l’écran</Trans>
              </ButtonLink>
              <ButtonLink
                to="/register/talent"
                size="lg"
                tone="secondary"
                icon={Hammer}
                className="border-night-muted bg-transparent text-on-night hover:border-on-night hover:bg-white/12 focus-visible:outline-ochre"
              >
                <Trans>M’inscrire pour un métier</Trans>
              </ButtonLink>
            </div>
            <p className="mt-4 text-sm text-night-muted">
              <Trans>Même avec peu de réseau : chaque réponse est gardée sur votre téléphone.</Trans>
            </p>
          </div>
          <div className="pb-2 max-lg:-mb-24">
            <Specimen />
          </div>
        </div>
      </section>

      <section className="px-4 pt-28 pb-12 sm:px-6 lg:px-0 lg:pt-16">
        <h2 className="text-2xl font-bold">
          <Trans>Deux inscriptions, selon ce que vous cherchez</Trans>
        </h2>
        <div className="mt-6 grid gap-4 lg:grid-cols-2">
          <Way
            icon={<Clapperboard size={26} aria-hidden="true" />}
            title={<Trans>Devant la caméra</Trans>}
            to="/register/cinema"
            act={<Trans>S’inscrire pour l’écran</Trans>}
          >
            <Trans>
              Acteur·rice, figurant·e, silhouette, doublure, cascadeur·euse, voix, choriste, danseur·euse.
              Photos, langues, physique et expériences de tournage.
            </Trans>
          </Way>
          <Way
            icon={<Hammer size={26} aria-hidden="true" />}
            title={<Trans>Tous les métiers</Trans>}
            to="/register/talent"
            act={<Trans>S’inscrire pour un métier</Trans>}
          >
            <Trans>
              Artistes, artisan·es, technicien·nes, services, santé, numérique. Vos talents, votre
              disponibilité, vos tarifs, votre CV. Les deux inscriptions se cumulent.
            </Trans>
          </Way>
        </div>
      </section>

      <section className="px-4 py-12 sm:px-6 lg:px-0">
        <h2 className="text-2xl font-bold">
          <Trans>Comment cela se passe</Trans>
        </h2>
        <ol className="mt-6 grid gap-8 lg:grid-cols-3">
          <Step number={1} title={<Trans>Vous répondez, section par section</Trans>}>
            <Trans>
              Quelques réponses suffisent pour commencer. Vous complétez plus tard, sur ce téléphone ou un
              autre.
            </Trans>
          </Step>
          <Step number={2} title={<Trans>Vous recevez votre code</Trans>}>
            <Trans>
              Une suite courte qui ne change jamais. Elle ouvre votre page, figure sur votre carte et vous
              sert à vous connecter.
            </Trans>
          </Step>
          <Step number={3} title={<Trans>On vous appelle</Trans>}>
            <Trans>
              Une équipe de casting vous trouve, demande vos coordonnées, et cette demande est notée. Vous
              gardez la main sur votre fiche.
            </Trans>
          </Step>
        </ol>
      </section>

      <section className="grid gap-10 border-y border-line bg-surface px-4 py-12 sm:px-6 lg:grid-cols-2 lg:gap-16 lg:rounded-ui lg:border lg:px-14">
        <div>
          <h2 className="text-2xl font-bold">
            <Trans>Équipes de casting et productions</Trans>
          </h2>
          <p className="mt-3 text-muted">
            <Trans>
              Cherchez par rôle, langue, ville, taille ou métier, ouvrez une fiche, téléchargez la carte.
              Votre compte vous est donné par l’administration de cette plateforme.
            </Trans>
          </p>
          <ButtonLink to="/login" tone="secondary" className="mt-5">
            <Trans>Se connecter</Trans>
            <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
          </ButtonLink>
        </div>
        <div>
          <h2 className="text-2xl font-bold">
            <Trans>On vous a donné un code ?</Trans>
          </h2>
          <p className="mt-3 mb-5 text-muted">
            <Trans>Sur une carte, au téléphone, au bas d’un message : il ouvre la page de la personne.</Trans>
          </p>
          <Suspense fallback={<div className="h-26" />}>
            <FindCode />
          </Suspense>
        </div>
      </section>

      <section className="px-4 py-12 sm:px-6 lg:px-0 lg:pb-4">
        <h2 className="text-2xl font-bold">
          <Trans>Vos données restent les vôtres</Trans>
        </h2>
        <ul className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          <Fact icon={<EyeOff size={22} aria-hidden="true" />}>
            <Trans>Téléphone, e-mail, papiers et date de naissance ne sont jamais publics.</Trans>
          </Fact>
          <Fact icon={<IdCard size={22} aria-hidden="true" />}>
            <Trans>
              Votre page montre votre prénom et une initiale. Le nom entier, seulement si vous le voulez.
            </Trans>
          </Fact>
          <Fact icon={<Smartphone size={22} aria-hidden="true" />}>
            <Trans>
              Vos photos sont allégées sur votre téléphone et débarrassées du lieu où elles ont été prises.
            </Trans>
          </Fact>
          <Fact icon={<Server size={22} aria-hidden="true" />}>
            <Trans>Le logiciel est libre : une agence, une ville ou un pays peut l’installer chez soi.</Trans>
          </Fact>
        </ul>
        <p className="mt-6 text-sm text-muted">
          <Link to="/legal/$key" params={{ key: 'privacy' }}>
            <Trans>Lire la page vie privée</Trans>
          </Link>
        </p>
      </section>
    </div>
  )
}

function Way({
  icon,
  title,
  to,
  act,
  children,
}: {
  icon: ReactNode
  title: ReactNode
  to: '/register/talent' | '/register/cinema'
  act: ReactNode
  children: ReactNode
}) {
  return (
    <article className="flex flex-col rounded-ui border border-line bg-surface p-6 lg:p-8">
      <span className="grid size-12 place-items-center rounded-full bg-tint text-on-tint">{icon}</span>
      <h3 className="mt-4 text-xl font-bold">{title}</h3>
      <p className="mt-2 mb-5 text-muted">{children}</p>
      <ButtonLink to={to} className="mt-auto self-start">
        {act}
        <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
      </ButtonLink>
    </article>
  )
}

function Step({ number, title, children }: { number: number; title: ReactNode; children: ReactNode }) {
  return (
    <li className="border-t-4 border-ochre pt-4">
      <p aria-hidden="true" className="text-3xl font-bold text-ochre-text tabular-nums">
        {number}
      </p>
      <h3 className="mt-1 text-lg font-bold">{title}</h3>
      <p className="mt-1 text-muted">{children}</p>
    </li>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span className="mt-0.5 shrink-0 text-ochre-text">{icon}</span>
      <p className="text-sm leading-6">{children}</p>
    </li>
  )
}
