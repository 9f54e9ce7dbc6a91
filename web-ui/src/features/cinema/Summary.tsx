import { Plural, Trans } from '@lingui/react/macro'
import {
  appearance,
  availability,
  build,
  creditKind,
  dance,
  documentType,
  experience,
  eyeColor,
  gender,
  hairColor,
  hairType,
  instrument,
  licence,
  skinTone,
  stunt,
  talentType,
} from '@lists'
import { useCatalogue } from '@/features/catalogue/catalogue'
import type { SummaryProps } from '@/features/registration/form'
import {
  CountryName,
  Day,
  Given,
  guardianLines,
  LanguageLines,
  Lines,
  Secret,
  SocialLines,
} from '@/features/registration/summary'
import { nationalityWord, useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf, labelsOf } from '@/shared/lib/lists'
import { isMinor } from '@/shared/lib/person'
import type { CinemaValues } from './content'

/** The answers of one section, as they will be sent. */
export function CinemaSummary({ section, values }: SummaryProps<CinemaValues>) {
  const locale = useLocale()
  const { byCode } = useCountries()
  const catalogue = useCatalogue('CINEMA')
  const { identity, origins, residence, physical, types, media } = values
  const nation = byCode.get(origins.nationality)
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
              label: labelOf(documentType, identity.documentType, locale) || <Trans>Pièce d’identité</Trans>,
              value: identity.documentNumber && <Secret value={identity.documentNumber} />,
            },
            { label: <Trans>Adresse e-mail</Trans>, value: identity.email },
            { label: <Trans>Téléphone</Trans>, value: identity.phone },
            { label: 'WhatsApp', value: identity.whatsapp },
            { label: <Trans>Site web</Trans>, value: identity.website },
            ...(isMinor(identity.birthDate) ? guardianLines(values.guardian) : []),
          ]}
        />
      )
    case 'origins':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Nationalité</Trans>,
              value: nation ? nationalityWord(nation, identity.gender, locale) : origins.nationality,
            },
            {
              label: <Trans>Pays d’origine</Trans>,
              value: origins.originCountry && <CountryName code={origins.originCountry} />,
            },
            {
              label: <Trans>Apparences que vous pouvez jouer</Trans>,
              value: labelsOf(appearance, origins.appearances, locale),
            },
          ]}
        />
      )
    case 'residence':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Pays où vous vivez</Trans>,
              value: residence.country && <CountryName code={residence.country} />,
            },
            { label: <Trans>Ville où vous vivez</Trans>, value: residence.cityOther || residence.cityName },
          ]}
        />
      )
    case 'languages':
      return <LanguageLines languages={values.languages} />
    case 'physical':
      return (
        <Lines
          lines={[
            { label: <Trans>Yeux</Trans>, value: labelOf(eyeColor, physical.eyeColor, locale) },
            { label: <Trans>Teint</Trans>, value: labelOf(skinTone, physical.skinTone, locale) },
            {
              label: <Trans>Cheveux</Trans>,
              value: [
                labelOf(hairColor, physical.hairColor, locale),
                labelOf(hairType, physical.hairType, locale),
              ]
                .filter(Boolean)
                .join(', '),
            },
            { label: <Trans>Corpulence</Trans>, value: labelOf(build, physical.build, locale) },
            { label: <Trans>Taille</Trans>, value: physical.heightCm && `${physical.heightCm} cm` },
            { label: <Trans>Poids</Trans>, value: physical.weightKg && `${physical.weightKg} kg` },
            { label: <Trans>Pointure</Trans>, value: physical.shoeSize },
          ]}
        />
      )
    case 'types':
      return (
        <Lines
          lines={[
            {
              label: <Trans>Ce que vous proposez</Trans>,
              value: labelsOf(talentType, types.talentTypes, locale),
            },
            {
              label: <Trans>Années d’expérience</Trans>,
              value: labelOf(experience, types.yearsExperience, locale),
            },
            {
              label: <Trans>Vos disponibilités</Trans>,
              value: labelOf(availability, types.availability, locale),
            },
            { label: <Trans>Vos permis</Trans>, value: labelsOf(licence, types.licences, locale) },
            { label: <Trans>Vos cascades</Trans>, value: labelsOf(stunt, types.stunts, locale) },
            { label: <Trans>Vos danses</Trans>, value: labelsOf(dance, types.dances, locale) },
            { label: <Trans>Vos instruments</Trans>, value: labelsOf(instrument, types.instruments, locale) },
          ]}
        />
      )
    case 'skills':
      return values.skills.length > 0 ? (
        <p>{values.skills.map(catalogue.name).join(', ')}</p>
      ) : (
        <Lines lines={[]} />
      )
    case 'socials':
      return <SocialLines socials={values.socials} />
    default:
      return (
        <Lines
          lines={[
            { label: <Trans>Photo de profil</Trans>, value: media.photo && <Given value={media.photo} /> },
            {
              label: <Trans>Photo de la pièce d’identité</Trans>,
              value: media.idPhoto && <Given value={media.idPhoto} />,
            },
            {
              label: <Trans>Galerie</Trans>,
              value: media.gallery.length > 0 && (
                <Plural value={media.gallery.length} one="# photo" other="# photos" />
              ),
            },
            {
              label: <Trans>Productions passées</Trans>,
              value: media.credits
                .filter(credit => credit.title)
                .map(credit =>
                  [credit.title, credit.year, credit.role || labelOf(creditKind, credit.kind, locale)]
                    .filter(Boolean)
                    .join(', '),
                )
                .join(' · '),
            },
          ]}
        />
      )
  }
}
