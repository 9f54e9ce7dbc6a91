import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { ArrowRight, Clock, FileCheck2, type LucideIcon, RotateCcw, ShieldCheck, WifiOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { formatMoment } from '@/shared/lib/format'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PagePending } from '@/shared/ui/pages'
import { REVIEW } from './form'
import { startOf, stepOf, useKeeping, useWizard } from './wizard-context'

/** Before the first step: what awaits, and the way back to what was begun. */
export function StartPage() {
  const { form, keeper } = useWizard()
  const { t } = useLingui()
  const cinema = form.form === 'cinema'
  useTitle(cinema ? t`Inscription cinéma` : t`Inscription talent`)
  const resume = useResumeLink()
  const begun = keeper.hasAnswers
  const needed = form.sections.filter(section => section.needed).length
  if (resume.pending) return <PagePending />
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
      {resume.failed ? (
        <div className="mb-6">
          <Banner tone="danger" title={<Trans>Ce lien ne s’ouvre pas</Trans>}>
            {resume.failed}
          </Banner>
        </div>
      ) : null}
      {begun ? <Resume /> : null}
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

/** An inscription was begun on this device. */
function Resume() {
  const { form, keeper, replaceAll } = useWizard()
  const { step, foundFrom } = useKeeping()
  const { i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const at = form.sections.findIndex(section => section.key === step)
  const section = form.sections[at]
  const name = section ? i18n._(section.label) : ''
  const when = foundFrom ? formatMoment(new Date(foundFrom).toISOString()) : ''
  return (
    <Card as="section">
      <h2 className="text-lg font-bold">
        <Trans>Une inscription vous attend sur cet appareil</Trans>
      </h2>
      <p className="mt-1 text-muted">
        {step === REVIEW ? (
          <Trans>Il ne reste qu’à relire et envoyer.</Trans>
        ) : section ? (
          <Trans>Vous en étiez à « {name} ».</Trans>
        ) : null}{' '}
        {when ? <Trans>Dernier changement : {when}.</Trans> : null}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink to={stepOf(form.form)} params={{ section: step }} size="lg">
          <Trans>Reprendre</Trans>
          <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
        </ButtonLink>
        <Button tone="ghost" size="lg" icon={RotateCcw} onClick={() => setAsking(true)}>
          <Trans>Recommencer à zéro</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Effacer ces réponses ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Les garder</Trans>
            </Button>
            <Button
              tone="danger"
              onClick={() =>
                void keeper.clear().then(() => {
                  replaceAll(form.blank)
                  setAsking(false)
                })
              }
            >
              <Trans>Effacer et recommencer</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          Elles disparaîtront de cet appareil. Sur un téléphone prêté ou partagé, c’est le bon choix.
        </Trans>
      </Dialog>
    </Card>
  )
}

/** `#resume=id.token`, from the mail: taken over once and then gone from the address bar. */
function useResumeLink() {
  const { form, keeper, replaceAll } = useWizard()
  const navigate = useNavigate()
  const hash = useLocation({ select: location => location.hash })
  const [, id, token] = /^resume=([\w-]+)\.(.+)$/.exec(hash) ?? []
  const { mutate, ...resume } = useMutation({
    mutationFn: (ref: { id: string; token: string }) => keeper.resume(ref),
    onSuccess: () => {
      replaceAll(keeper.values)
      return navigate({ to: stepOf(form.form), params: { section: keeper.view().step }, replace: true })
    },
    onError: () => navigate({ to: startOf(form.form), replace: true }),
  })
  useEffect(() => {
    if (id && token) mutate({ id, token })
  }, [id, token, mutate])
  const problem = resume.isError ? asProblem(resume.error) : undefined
  return {
    pending: Boolean(id && token) && !resume.isError,
    failed: problem ? (
      [401, 403, 404, 410].includes(problem.status) ? (
        <Trans>
          Il a plus de 7 jours, ou l’inscription a déjà été envoyée. Vous pouvez commencer une nouvelle
          inscription ici.
        </Trans>
      ) : (
        problemWords(problem)
      )
    ) : undefined,
  }
}
