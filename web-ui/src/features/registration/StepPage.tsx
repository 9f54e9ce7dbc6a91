import { Trans, useLingui } from '@lingui/react/macro'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { get, useFormContext, useFormState } from 'react-hook-form'
import { formatMoment } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { refusalWords } from '@/shared/lib/refusal'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ErrorSummary, fieldId, focusFirstRefused } from '@/shared/ui/Field'
import { ButtonLink } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { SectionTitle, WizardFrame } from './Frame'
import { REVIEW } from './form'
import { ReviewPage } from './ReviewPage'
import { refusedPaths } from './refusals'
import { startOf, stepOf, useKeeping, useWizard } from './wizard-context'

/** One step of a registration, by the last part of its address. */
export function StepPage({ section }: { section: string }) {
  const { form } = useWizard()
  if (section === REVIEW) return <ReviewPage />
  if (!form.sections.some(entry => entry.key === section)) return <Navigate to={startOf(form.form)} replace />
  return <SectionStep key={section} section={section} />
}

function SectionStep({ section: key }: { section: string }) {
  const { form, keeper } = useWizard()
  const { i18n, t } = useLingui()
  const navigate = useNavigate()
  const { trigger, getValues } = useFormContext()
  const { errors } = useFormState()
  const at = form.sections.findIndex(entry => entry.key === key)
  const section = form.sections[at]
  const [attempted, setAttempted] = useState(
    () => section !== undefined && refusedPaths(errors, section.paths).length > 0,
  )
  const title = section ? i18n._(section.label) : ''
  useTitle(form.form === 'cinema' ? t`${title}, inscription cinéma` : t`${title}, inscription talent`)
  useEffect(() => {
    keeper.at(key)
  }, [keeper, key])
  const refused = section ? refusedPaths(errors, section.paths) : []
  const mistakes = useMistakes(attempted ? refused : [])

  if (!section) return null
  const previous = form.sections[at - 1]
  const next = form.sections[at + 1]?.key ?? REVIEW

  async function go() {
    if (!section) return
    const good = await trigger([...section.paths])
    if (!good) {
      setAttempted(true)
      // The words appear with the next drawing; the field takes the focus once they stand beside it.
      requestAnimationFrame(() => focusFirstRefused())
      return
    }
    await navigate({ to: stepOf(form.form), params: { section: next } })
  }

  const empty = !section.needed && !section.answered(getValues())
  return (
    <WizardFrame current={key} invalid={attempted && refused.length > 0 ? [key] : []}>
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
    <div className="grid gap-5" aria-busy="true">
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

/** Refused answers with the words of their labels, as they stand on the page. */
function useMistakes(paths: readonly string[]) {
  const locale = useLocale()
  const { errors } = useFormState()
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  const signature = paths.join('|')
  useEffect(() => {
    setLabels(Object.fromEntries(signature.split('|').map(path => [path, labelOnPage(path)])))
  }, [signature])
  return paths.map(path => {
    const error = get(errors, path) as { message?: string; root?: { message?: string } } | undefined
    const message = error?.message ?? error?.root?.message ?? ''
    return { name: path, label: labels[path] ?? '', message: refusalWords(message, locale) }
  })
}

function labelOnPage(path: string) {
  const id = fieldId(path)
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.querySelector('legend') ??
    document.getElementById(id)?.closest('label')
  return (label?.firstChild?.textContent ?? '').trim()
}
