import { Trans, useLingui } from '@lingui/react/macro'
import { companyService } from '@lists'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { LogoField } from '@/features/production/LogoField'
import { changeProduction, openProduction } from '@/features/production/productions'
import { useCountries } from '@/features/world/reference'
import { useSmallForm } from '@/shared/lib/forms'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import type { Production } from '@/shared/lib/model'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { MultiSelect } from '@/shared/ui/choices'
import { Field, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { useToast } from '@/shared/ui/Toast'

interface ProductionFormProps {
  /** Nothing for a company to open. */
  company?: Production
  onDone: (id: string) => void
}

const NETWORKS = ['facebook', 'instagram', 'linkedin', 'twitter'] as const

/** Field names are those the server uses, so that its refusals find their place. */
function valuesOf(company: Production | undefined) {
  const about = company?.about
  const lines = (entries: readonly string[] | undefined) => entries?.join('\n') ?? ''
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return {
    name: company?.name ?? '',
    initials: company?.initials ?? '',
    'about.description': about?.description ?? '',
    'about.specializations': lines(about?.specializations),
    'about.services': [...(about?.services ?? [])],
    'about.address': about?.address ?? '',
    'about.postalCode': about?.postalCode ?? '',
    'about.city': about?.city ?? '',
    'about.country': about?.country ?? '',
    'about.phone': about?.phone ?? '',
    'about.email': about?.email ?? '',
    'about.website': about?.website ?? '',
    'about.socials.facebook': about?.socials?.facebook ?? '',
    'about.socials.instagram': about?.socials?.instagram ?? '',
    'about.socials.linkedin': about?.socials?.linkedin ?? '',
    'about.socials.twitter': about?.socials?.twitter ?? '',
    'about.foundedYear': number(about?.foundedYear),
    'about.ceo': about?.ceo ?? '',
    'about.employeesCount': number(about?.employeesCount),
    'about.productionsCount': number(about?.productionsCount),
    'about.notableProductions': lines(about?.notableProductions),
    'about.equipment': about?.equipment ?? '',
    'about.studios': about?.studios ?? '',
    'about.certifications': lines(about?.certifications),
    'about.memberships': lines(about?.memberships),
    'about.awards': lines(about?.awards),
  }
}

type Values = ReturnType<typeof valuesOf>

function aboutOf(values: Values): Production['about'] {
  const text = (field: keyof Values) => {
    const value = String(values[field]).trim()
    return value === '' ? undefined : value
  }
  const list = (field: keyof Values) =>
    String(values[field])
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
  const number = (field: keyof Values) => {
    const value = text(field)
    return value === undefined ? undefined : Number(value)
  }
  const about = {
    description: text('about.description'),
    specializations: list('about.specializations'),
    services: values['about.services'],
    address: text('about.address'),
    postalCode: text('about.postalCode'),
    city: text('about.city'),
    country: text('about.country'),
    phone: text('about.phone'),
    email: text('about.email'),
    website: text('about.website'),
    socials: Object.fromEntries(
      NETWORKS.map(network => [network, text(`about.socials.${network}`)]).filter(([, address]) => address),
    ),
    foundedYear: number('about.foundedYear'),
    ceo: text('about.ceo'),
    employeesCount: number('about.employeesCount'),
    productionsCount: number('about.productionsCount'),
    notableProductions: list('about.notableProductions'),
    equipment: text('about.equipment'),
    studios: text('about.studios'),
    certifications: list('about.certifications'),
    memberships: list('about.memberships'),
    awards: list('about.awards'),
  }
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined))
}

/** The whole record of a company, on one page. */
export function ProductionForm({ company, onDone }: ProductionFormProps) {
  const { t } = useLingui()
  const title = company ? t`Modifier la société` : t`Ouvrir une société de production`
  useTitle(title)
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const { options } = useCountries()
  const form = useSmallForm<Values>({
    defaults: valuesOf(company),
    labels: {
      name: t`Nom de la société`,
      initials: t`Trois lettres dans les codes`,
      'about.description': t`Présentation`,
      'about.specializations': t`Spécialités`,
      'about.services': t`Services`,
      'about.address': t`Adresse`,
      'about.postalCode': t`Code postal`,
      'about.city': t`Ville`,
      'about.country': t`Pays`,
      'about.phone': t`Téléphone`,
      'about.email': t`Courriel`,
      'about.website': t`Site web`,
      'about.socials.facebook': 'Facebook',
      'about.socials.instagram': 'Instagram',
      'about.socials.linkedin': 'LinkedIn',
      'about.socials.twitter': 'X (Twitter)',
      'about.foundedYear': t`Année de fondation`,
      'about.ceo': t`Direction`,
      'about.employeesCount': t`Salariés`,
      'about.productionsCount': t`Nombre de productions`,
      'about.notableProductions': t`Productions marquantes`,
      'about.equipment': t`Matériel`,
      'about.studios': t`Studios`,
      'about.certifications': t`Certifications`,
      'about.memberships': t`Affiliations`,
      'about.awards': t`Prix`,
    },
    required: ['name'],
    send: async values => {
      const about = aboutOf(values)
      const saved = company
        ? await changeProduction(company, {
            name: values.name,
            ...(company.codesIssued ? {} : { initials: values.initials }),
            about,
          })
        : await openProduction(values.name, values.initials, about)
      await queries.invalidateQueries({ queryKey: ['productions'] })
      toast(company ? t`La société est enregistrée` : t`La société est ouverte`)
      onDone(saved.id)
    },
  })
  const line = (
    field: keyof Values,
    more: { type?: string; inputMode?: 'numeric'; hint?: ReactNode } = {},
  ) => {
    const { hint, ...input } = more
    return (
      <Field {...form.field(field)} hint={hint}>
        <TextInput autoComplete="off" {...input} {...form.input(field)} />
      </Field>
    )
  }
  const long = (field: keyof Values, hint?: ReactNode) => (
    <Field {...form.field(field)} hint={hint}>
      <TextArea
        name={field}
        rows={3}
        value={String(form.values[field])}
        onChange={event => form.set(field, event.target.value as never)}
      />
    </Field>
  )
  const perLine = <Trans>Une par ligne</Trans>
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader title={title} />
      {company ? <LogoField company={company} /> : null}
      <SmallFormView form={form}>
        <Card className="mb-4">
          <Heading>
            <Trans>Identité</Trans>
          </Heading>
          {line('name')}
          {company?.codesIssued ? (
            <p className="mb-4 text-sm text-muted">
              <Trans>
                Des codes ont été attribués : les trois lettres {company.initials} ne changent plus.
              </Trans>
            </p>
          ) : (
            line('initials', {
              hint: (
                <Trans>
                  Laissez vide : elles viennent du nom. Elles restent dès la première affectation.
                </Trans>
              ),
            })
          )}
          {long('about.description')}
          {long('about.specializations', perLine)}
          <Field {...form.field('about.services')} group>
            <MultiSelect
              name="about.services"
              choices={choicesOf(companyService, locale)}
              value={form.values['about.services']}
              onChange={value => form.set('about.services', value)}
            />
          </Field>
        </Card>
        <Card className="mb-4">
          <Heading>
            <Trans>Adresse et contact</Trans>
          </Heading>
          {line('about.address')}
          <div className="grid gap-x-4 sm:grid-cols-3">
            {line('about.postalCode')}
            {line('about.city')}
            <Field {...form.field('about.country')}>
              <Select
                empty={t`Aucun`}
                choices={options.map(({ value, label }) => ({ value, label }))}
                {...form.input('about.country')}
              />
            </Field>
          </div>
          <div className="grid gap-x-4 sm:grid-cols-3">
            {line('about.phone', { type: 'tel' })}
            {line('about.email', { type: 'email' })}
            {line('about.website', { type: 'url' })}
          </div>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {NETWORKS.map(network => (
              <div key={network}>{line(`about.socials.${network}`, { type: 'url' })}</div>
            ))}
          </div>
        </Card>
        <Card className="mb-4">
          <Heading>
            <Trans>Activité</Trans>
          </Heading>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {line('about.ceo')}
            {line('about.foundedYear', { inputMode: 'numeric' })}
            {line('about.employeesCount', { inputMode: 'numeric' })}
            {line('about.productionsCount', { inputMode: 'numeric' })}
          </div>
          {long('about.notableProductions', perLine)}
          {long('about.equipment')}
          {long('about.studios')}
          {long('about.certifications', perLine)}
          {long('about.memberships', perLine)}
          {long('about.awards', perLine)}
        </Card>
        <div className="flex justify-end">
          <Button type="submit" size="lg" busy={form.busy}>
            {company ? <Trans>Enregistrer</Trans> : <Trans>Ouvrir la société</Trans>}
          </Button>
        </div>
      </SmallFormView>
    </div>
  )
}

function Heading({ children }: { children: ReactNode }) {
  return <h2 className="mb-4 text-lg font-bold">{children}</h2>
}
