import { Trans, useLingui } from '@lingui/react/macro'
import { productionType } from '@lists'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { SmallFormView } from '@/features/account/components/Entrance'
import { ownCompaniesQuery } from '@/features/production/productions'
import { changeProject, openProject } from '@/features/production/projects'
import { useCountries } from '@/features/world/reference'
import { useSmallForm } from '@/shared/lib/forms'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import type { Project } from '@/shared/lib/model'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { DateInput, Field, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

interface ProjectDialogProps {
  /** Nothing for a new one. */
  project?: Project
  open: boolean
  onClose: () => void
  onSaved: (id: string) => void
}

export function ProjectDialog({ open, onClose, ...rest }: ProjectDialogProps) {
  return (
    <Dialog
      insistent
      open={open}
      onClose={onClose}
      title={rest.project ? <Trans>Modifier le projet</Trans> : <Trans>Nouveau projet</Trans>}
    >
      <ProjectForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

const ZONES = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []

function ProjectForm({ project: whole, onClose, onSaved }: Omit<ProjectDialogProps, 'open'>) {
  const { t } = useLingui()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const { options } = useCountries()
  const companies = useQuery(ownCompaniesQuery).data ?? []
  const project = whole?.project
  const fixed = whole?.codesIssued ?? false
  const form = useSmallForm({
    defaults: {
      name: project?.name ?? '',
      productionType: project?.productionType ?? 'FILM',
      production: project?.productionId ?? '',
      originCountry: project?.originCountry ?? '',
      shootingLocations: project?.shootingLocations.join('\n') ?? '',
      startDate: project?.startDate ?? '',
      endDate: project?.endDate ?? '',
      timeZone: project?.timeZone ?? '',
      dayCutover: project?.dayCutover.slice(0, 5) ?? '',
    },
    labels: {
      name: t`Nom du projet`,
      productionType: t`Type de production`,
      production: t`Société`,
      originCountry: t`Pays d’origine`,
      shootingLocations: t`Lieux de tournage`,
      startDate: t`Début`,
      endDate: t`Fin`,
      timeZone: t`Fuseau horaire`,
      dayCutover: t`Début de la journée de travail`,
    },
    required: ['name', 'productionType'],
    send: async ({ shootingLocations, production, originCountry, ...values }) => {
      const fields = {
        ...values,
        shootingLocations: shootingLocations
          .split('\n')
          .map(place => place.trim())
          .filter(Boolean),
      }
      const saved = whole
        ? await changeProject(whole, fixed ? fields : { ...fields, production, originCountry })
        : await openProject({ ...fields, production, originCountry })
      await queries.invalidateQueries({ queryKey: ['projects'] })
      toast(whole ? t`Le projet est enregistré` : t`Le projet est ouvert`)
      onClose()
      onSaved(saved.project.id)
    },
  })
  return (
    <SmallFormView form={form}>
      <Field {...form.field('name')}>
        <TextInput autoComplete="off" maxLength={200} {...form.input('name')} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field {...form.field('productionType')}>
          <Select choices={choicesOf(productionType, locale)} {...form.input('productionType')} />
        </Field>
        <Field {...form.field('production')}>
          <Select
            empty={t`Sans société`}
            disabled={fixed}
            choices={
              fixed && project?.productionId
                ? [{ value: project.productionId, label: project.productionName ?? '' }]
                : companies.map(company => ({ value: company.id, label: company.name }))
            }
            {...form.input('production')}
          />
        </Field>
        <Field {...form.field('startDate')}>
          <DateInput {...form.input('startDate')} />
        </Field>
        <Field {...form.field('endDate')}>
          <DateInput {...form.input('endDate')} />
        </Field>
        <Field
          {...form.field('originCountry')}
          hint={fixed ? <Trans>Des codes ont été attribués : il reste.</Trans> : null}
        >
          <Select
            empty={t`Aucun`}
            disabled={fixed}
            choices={options.map(({ value, label }) => ({ value, label }))}
            {...form.input('originCountry')}
          />
        </Field>
        <Field {...form.field('timeZone')}>
          <Select
            empty={t`Celui de la maison`}
            choices={ZONES.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            {...form.input('timeZone')}
          />
        </Field>
      </div>
      <Field {...form.field('shootingLocations')} hint={<Trans>Un par ligne</Trans>}>
        <TextArea
          name="shootingLocations"
          rows={2}
          value={form.values.shootingLocations}
          onChange={event => form.set('shootingLocations', event.target.value)}
        />
      </Field>
      <Field
        {...form.field('dayCutover')}
        hint={
          <Trans>
            Avant cette heure, une nuit de tournage compte pour la veille. 04:00 si vous n’en dites rien.
          </Trans>
        }
      >
        <TextInput type="time" {...form.input('dayCutover')} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {whole ? <Trans>Enregistrer</Trans> : <Trans>Ouvrir le projet</Trans>}
        </Button>
      </div>
    </SmallFormView>
  )
}
