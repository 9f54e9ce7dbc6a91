import { Trans, useLingui } from '@lingui/react/macro'
import { availability, experience, gender, rateUnit, workMode } from '@lists'
import { useCatalogue } from '@/features/catalogue/catalogue'
import type { SummaryProps } from '@/features/registration/form'
import {
  CountryName,
  Day,
  Given,
  guardianLines,
  LanguageLines,
  Lines,
  Paragraph,
  Secret,
  SocialLines,
} from '@/features/registration/summary'
import { nationalityWord, useCountries } from '@/features/world/reference'
import { formatMoney } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import { isMinor } from '@/shared/lib/person'
import type { TalentValues } from './content'

/** The answers of one section, as they will be sent. */
export function TalentSummary({ section, values }: SummaryProps<TalentValues>) {
  const locale = useLocale()
  const { t } = useLingui()
  const { byCode } = useCountries()
  const catalogue = useCatalogue()
  const { identity, contact, location, experience: past, availability: free, documents } = values
  const nation = byCode.get(location.nationality)
  switch (section) {
    case 'identity':
      return (
        <Lines
          lines={[
            { label: <Trans>Nom complet</Trans>, value: `${identity.firstName} ${identity.lastName}`.trim() },
            { label: <Trans>Genre</Trans>, value: labelOf(gender, identity.gender, locale) },
            {
              label: <Trans>Date de naissance</Trans>,
              value: identity.birthDate && <Day iso={identity.birthDate} />,
            },
            {
              label: <Trans>Numéro de passeport</Trans>,
              value: identity.passportNumber && <Secret value={identity.passportNumber} />,
            },
            {
              label: <Trans>Titre de séjour</Trans>,
              value: identity.residenceCard && <Secret value={identity.residenceCard} />,
            },
            ...(isMinor(identity.birthDate) ? guardianLines(values.guardian) : []),
          ]}
        />
      )
    case 'contact':
      return (
        <Lines
          lines={[
            { label: <Trans>Adresse e-mail</Trans>, value: contact.email },
            { label: <Trans>Téléphone</Trans>, value: contact.phone },
            { label: 'WhatsApp', value: contact.whatsapp },
            {
              label: <Trans>Adresse postale</Trans>,
              value: contact.address && <Paragraph text={contact.address} />,
            },
          ]}
        />
      )
    case 'location':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Pays d’origine</Trans>,
              value: location.originCountry && <CountryName code={location.originCountry} />,
            },
            {
              label: <Trans>Nationalité</Trans>,
              value: nation ? nationalityWord(nation, identity.gender, locale) : location.nationality,
            },
            {
              label: <Trans>Pays où vous vivez</Trans>,
              value: location.residenceCountry && <CountryName code={location.residenceCountry} />,
            },
            {
              label: <Trans>Ville où vous vivez</Trans>,
              value: location.residenceCityOther || location.residenceCityName,
            },
          ]}
        />
      )
    case 'experience':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Années d’expérience</Trans>,
              value: labelOf(experience, past.yearsExperience, locale),
            },
            { label: <Trans>Présentation</Trans>, value: past.bio && <Paragraph text={past.bio} /> },
            { label: <Trans>Formation</Trans>, value: past.education && <Paragraph text={past.education} /> },
          ]}
        />
      )
    case 'languages':
      return <LanguageLines languages={values.languages} />
    case 'availability':
      return (
        <Lines
          lines={[
            { label: <Trans>Disponibilité</Trans>, value: labelOf(availability, free.availability, locale) },
            ...free.rates
              .filter(rate => Number(rate.amount) > 0 && rate.currency)
              .map(rate => ({
                label: t`Tarif (${labelOf(rateUnit, rate.unit, locale).toLowerCase()})`,
                value: formatMoney(Number(rate.amount), rate.currency),
              })),
          ]}
        />
      )
    case 'work-mode':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Façon de travailler</Trans>,
              value: labelOf(workMode, values.workMode.workMode, locale),
            },
          ]}
        />
      )
    case 'talents':
      return values.talents.length > 0 ? (
        <p>{values.talents.map(catalogue.name).join(', ')}</p>
      ) : (
        <Lines lines={[]} />
      )
    case 'documents':
      return (
        <Lines
          lines={[
            { label: <Trans>Photo</Trans>, value: documents.photo && <Given value={documents.photo} /> },
            { label: 'CV', value: documents.cv && <Given value={documents.cv} /> },
            { label: 'Portfolio', value: documents.portfolioUrl },
            { label: <Trans>Site web</Trans>, value: documents.website },
          ]}
        />
      )
    default:
      return <SocialLines socials={values.socials} />
  }
}
