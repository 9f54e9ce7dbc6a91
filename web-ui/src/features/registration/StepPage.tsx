import { Trans, useLingui } from '@lingui/react/macro'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { formatMoment } from '@/shared/lib/format'
import { useAnswers } from '@/shared/lib/long-form'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ErrorSummary } from '@/shared/ui/Field'
import { ButtonLink } from '@/shared/ui/Link'
import { PagePending } from '@/shared/ui/pages'
import { Skeleton } from '@/shared/ui/Skeleton'
import { SectionTitle, WizardFrame } from './Frame'
import { type FormSection, REVIEW } from './form'
import { useSectionCheck } from './section-check'
import { startOf, stepOf, useKeeping, useWizard } from './wizard-context'

const loadReview = () => import('./ReviewPage').then(module => ({ default: module.ReviewPage }))
const ReviewPage = lazy(loadReview)

/** One step of a registration, by the last part of its address. */
export function StepPage({ section }: { section: string }) {
  const { form } = useWizard()
  if (section === REVIEW)
    return (
      <Suspense fallback={<PagePending />}>
        <ReviewPage />
      </Suspense>
    )
  const found = form.sections.find(entry => entry.key === section)
  return found ? <SectionStep key={section} section={found} /> : <Navigate to={startOf(form.form)} replace />
}

function SectionStep({ section }: { section: FormSection }) {
  const { form, keeper } = useWizard()
  const { i18n, t } = useLingui()
  const navigate = useNavigate()
  const answers = useAnswers()
  const { mistakes, refused, check } = useSectionCheck(section.paths)
  const at = form.sections.indexOf(section)
  const title = i18n._(section.label)
  useTitle(form.form === 'cinema' ? t`${title}, inscription cinéma` : t`${title}, inscription talent`)
  useEffect(() => {
    keeper.at(section.key)
  }, [keeper, section])
  const previous = form.sections[at - 1]
  const next = form.sections[at + 1]?.key ?? REVIEW

  async function go() {
    if (await check()) await navigate({ to: stepOf(form.form), params: { section: next } })
  }

  const empty = !section.needed && !section.answered(answers)
  return (
    <WizardFrame current={section.key} invalid={refused ? [section.key] : []}>
      <SectionTitle label={section.label} intro={section.intro} icon={section.icon} colour={section.colour} />
      <Found />
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void go()
        }}
      >
        <ErrorSummary mistakes={mistakes} takesFocus={false} />
        <Suspense fallback={<SectionPending />}>
          <section.Body />
        </Suspense>
        <div className="mt-8 flex gap-3">
          {previous ? (
            <ButtonLink
              tone="secondary"
              size="lg"
              icon={ArrowLeft}
              to={stepOf(form.form)}
              params={{ section: previous.key }}
            >
              <Trans>Retour</Trans>
            </ButtonLink>
          ) : null}
          <Button type="submit" size="lg" className="flex-1 sm:flex-none sm:min-w-56">
            {empty ? <Trans>Passer</Trans> : <Trans>Continuer</Trans>}
            <ArrowRight size={18} aria-hidden="true" className="rtl:-scale-x-100" />
          </Button>
        </div>
      </form>
    </WizardFrame>
  )
}

function SectionPending() {
  return (
    <div className="grid min-h-dvh content-start gap-5" aria-busy="true">
      <Skeleton className="h-12 w-full" />
      <Skeleton className="h-12 w-full" />
      <Skeleton className="h-12 w-2/3" />
    </div>
  )
}

/** The person comes back to answers kept on this device. Said once, on the first step shown. */
function Found() {
  const { foundFrom, visited } = useKeeping()
  const { keeper } = useWizard()
  const [shown, setShown] = useState(() => !announced.has(keeper))
  if (!foundFrom || !shown || visited.length === 0) return null
  const when = formatMoment(new Date(foundFrom).toISOString())
  return (
    <div className="mb-6">
      <Banner
        tone="success"
        title={<Trans>Vos réponses vous attendaient</Trans>}
        action={
          <Button
            tone="ghost"
            size="sm"
            onClick={() => {
              announced.add(keeper)
              setShown(false)
            }}
          >
            <Trans>Fermer</Trans>
          </Button>
        }
      >
        <Trans>Dernier changement : {when}. Continuez où vous en étiez.</Trans>
      </Banner>
    </div>
  )
}
const announced = new WeakSet<object>()
