import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  availability,
  build,
  dance,
  experience,
  eyeColor,
  gender,
  hairColor,
  hairType,
  instrument,
  languageLevel,
  licence,
  skinTone,
  stunt,
  workMode,
} from '@lists'
import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, Download, ExternalLink, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCatalogue } from '@/features/catalogue/catalogue'
import { FolderButton } from '@/features/folder/FolderButton'
import { ContactReveal } from '@/features/search/components/ContactReveal'
import { LookAlikes } from '@/features/search/components/LookAlikes'
import { fullName, roleTag, type Tag } from '@/features/search/components/PersonLine'
import { addresses, cinemaTalentQuery, type Kind, talentQuery } from '@/features/search/profiles'
import { useCountries, useLanguages } from '@/features/world/reference'
import { formatDay } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf, labelsOf } from '@/shared/lib/lists'
import type { CinemaProfile, TalentProfile } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Facts } from '@/shared/ui/Card'
import { CreditMark } from '@/shared/ui/CreditMark'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonAnchorLink, Link } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

interface QuickProfileProps {
  kind: Kind
  code: string | undefined
  onClose: () => void
}

/** One person at the side of the list: enough to decide whether to call. */
export function QuickProfile({ kind, code, onClose }: QuickProfileProps) {
  return (
    <Dialog kind="panel" open={code !== undefined} onClose={onClose} title={<Trans>Fiche</Trans>}>
      {code === undefined ? null : kind === 'talent' ? (
        <TalentQuick code={code} />
      ) : (
        <CinemaQuick code={code} />
      )}
    </Dialog>
  )
}

function TalentQuick({ code }: { code: string }) {
  const { t } = useLingui()
  const locale = useLocale()
  const me = useQuery(meQuery).data
  const profile = useQuery(talentQuery(code))
  const { name: talentName } = useCatalogue()
  if (profile.isPending) return <Waiting />
  if (profile.isError)
    return <ErrorState onRetry={() => void profile.refetch()}>{problemWords(profile.error)}</ErrorState>
  const person = profile.data
  return (
    <Person kind="talent" person={person}>
      <Tags title={t`Talents`} words={person.talents.map(key => ({ word: talentName(key) }))} />
      <Common
        person={person}
        extra={[
          {
            label: t`Disponibilité`,
            value: person.availability && labelOf(availability, person.availability, locale),
          },
          {
            label: t`Mode de travail`,
            value: person.workMode && labelOf(workMode, person.workMode, locale),
          },
        ]}
      />
      <Words title={t`Présentation`} text={person.bio} />
      <Words title={t`Formation`} text={person.education} />
      {person.hasCv && can(me, 'READ_CV') ? (
        <div>
          <ButtonAnchorLink tone="secondary" icon={FileText} href={addresses.talent.cv(person.code)} download>
            <Trans>Télécharger le CV</Trans>
          </ButtonAnchorLink>
        </div>
      ) : null}
    </Person>
  )
}

function CinemaQuick({ code }: { code: string }) {
  const { t } = useLingui()
  const me = useQuery(meQuery).data
  const locale = useLocale()
  const profile = useQuery(cinemaTalentQuery(code))
  const { name: talentName } = useCatalogue()
  if (profile.isPending) return <Waiting />
  if (profile.isError)
    return <ErrorState onRetry={() => void profile.refetch()}>{problemWords(profile.error)}</ErrorState>
  const person = profile.data
  const trait = (list: Parameters<typeof labelOf>[0], key: string | undefined) =>
    key && labelOf(list, key, locale)
  return (
    <Person kind="cinema" person={person}>
      <Tags title={t`Types de rôle`} words={person.talentTypes.map(key => roleTag(key, locale))} />
      <Common
        person={person}
        extra={[
          { label: t`Taille`, value: person.heightCm && `${person.heightCm} cm` },
          { label: t`Yeux`, value: trait(eyeColor, person.eyeColor) },
          {
            label: t`Cheveux`,
            value: [trait(hairColor, person.hairColor), trait(hairType, person.hairType)]
              .filter(Boolean)
              .join(', '),
          },
          { label: t`Carnation`, value: trait(skinTone, person.skinTone) },
          { label: t`Corpulence`, value: trait(build, person.build) },
          { label: t`Disponibilité`, value: trait(availability, person.availability) },
          { label: t`Permis`, value: labelsOf(licence, person.licences, locale) },
          { label: t`Cascades`, value: labelsOf(stunt, person.stunts, locale) },
          { label: t`Danses`, value: labelsOf(dance, person.dances, locale) },
          { label: t`Instruments`, value: labelsOf(instrument, person.instruments, locale) },
        ]}
      />
      <Tags title={t`Talents`} words={(person.skills ?? []).map(key => ({ word: talentName(key) }))} />
      {person.credits.length > 0 ? (
        <section>
          <h3 className="mb-2 text-sm font-semibold text-muted">
            <Trans>Filmographie</Trans>
          </h3>
          <ul className="grid gap-1">
            {person.credits.map(credit => (
              <li key={`${credit.title}-${credit.year}`}>
                <span className="font-semibold">{credit.title}</span>
                <span className="text-muted">
                  {[credit.year, credit.role].filter(Boolean).map(part => ` · ${part}`)}
                </span>
                <CreditMark verified={credit.verified} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {can(me, 'FILTER_BY_APPEARANCE') && person.status === 'ACTIVE' ? (
        <LookAlikes key={person.code} code={person.code} />
      ) : null}
      {person.gallery.length > 0 ? (
        <ul className="grid grid-cols-3 gap-2" aria-label={t`Galerie`}>
          {person.gallery.map(url => (
            <li key={url}>
              <img src={url} alt="" loading="lazy" className="aspect-[4/5] w-full rounded-in object-cover" />
            </li>
          ))}
        </ul>
      ) : null}
    </Person>
  )
}

type AnyProfile = TalentProfile | CinemaProfile

function Person({ kind, person, children }: { kind: Kind; person: AnyProfile; children: ReactNode }) {
  const me = useQuery(meQuery).data
  const name = fullName(person)
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex items-center gap-4">
        <Avatar name={name} src={person.photoUrl} size={96} square />
        <div className="min-w-0">
          <h3 className="text-xl font-bold">{name}</h3>
          <CodeText code={person.code} />
          <p className="mt-1 flex flex-wrap gap-1">
            {person.verified ? (
              <Badge tone="leaf" icon={BadgeCheck}>
                <Trans>Vérifié</Trans>
              </Badge>
            ) : null}
            {person.status === 'ACTIVE' ? null : (
              <Badge tone="danger">
                {person.status === 'HIDDEN' ? <Trans>Masquée</Trans> : <Trans>Désactivée</Trans>}
              </Badge>
            )}
          </p>
        </div>
      </div>
      {person.duplicates > 0 && can(me, 'REVIEW_DUPLICATES') ? (
        <Banner tone="warning" title={<Trans>Cette personne est peut-être inscrite deux fois</Trans>}>
          <Link to="/staff/duplicates">
            <Trans>Comparer les fiches</Trans>
          </Link>
        </Banner>
      ) : null}
      {can(me, 'REVEAL_CONTACT') ? (
        <ContactReveal key={person.code} kind={kind} code={person.code} name={name} />
      ) : null}
      {children}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <FolderButton kind={kind === 'talent' ? 'TALENT' : 'CINEMA'} people={[person.code]} />
        <ButtonAnchorLink
          tone="secondary"
          size="sm"
          icon={Download}
          href={addresses[kind].card(person.code)}
          download
        >
          <Trans>Carte PDF</Trans>
        </ButtonAnchorLink>
        {person.visibility === 'STAFF_ONLY' ? null : (
          <ButtonAnchorLink
            tone="ghost"
            size="sm"
            icon={ExternalLink}
            href={addresses[kind].page(person.code)}
            target="_blank"
          >
            <Trans>Page publique</Trans>
          </ButtonAnchorLink>
        )}
      </div>
    </div>
  )
}

interface Fact {
  label: string
  value: ReactNode
}

function Common({ person, extra }: { person: AnyProfile; extra: readonly Fact[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { name: languageName } = useLanguages()
  const { byCode } = useCountries()
  const words = byCode.get(person.nationality?.code ?? '')?.nationality
  const nationality = words ? (locale === 'fr' ? words.feminine : words.en) : person.nationality?.name
  const facts: Fact[] = [
    {
      label: t`Âge`,
      value: person.age !== undefined && <Plural value={person.age} one="# an" other="# ans" />,
    },
    { label: t`Genre`, value: labelOf(gender, person.gender, locale) },
    { label: t`Résidence`, value: `${person.residence.city}, ${person.residence.country.name}` },
    { label: t`Origine`, value: person.origin?.name },
    { label: t`Nationalité`, value: nationality },
    {
      label: t`Langues`,
      value: person.languages
        .map(spoken =>
          spoken.level
            ? `${languageName(spoken.code, spoken.name)} (${labelOf(languageLevel, spoken.level, locale).toLocaleLowerCase(locale)})`
            : languageName(spoken.code, spoken.name),
        )
        .join(', '),
    },
    {
      label: t`Expérience`,
      value: person.yearsExperience !== undefined && labelOf(experience, person.yearsExperience, locale),
    },
    ...extra,
    { label: t`Inscription`, value: formatDay(person.createdAt) },
  ]
  return <Facts items={facts.filter(fact => fact.value)} />
}

function Tags({ title, words }: { title: string; words: readonly Tag[] }) {
  return words.length > 0 ? (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-muted">{title}</h3>
      <p className="flex flex-wrap gap-1">
        {words.map(({ word, dot }) => (
          <Badge key={word} tone="ink" dot={dot}>
            {word}
          </Badge>
        ))}
      </p>
    </section>
  ) : null
}

function Words({ title, text }: { title: string; text: string | undefined }) {
  return text ? (
    <section>
      <h3 className="mb-1 text-sm font-semibold text-muted">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  ) : null
}

function Waiting() {
  return (
    <div className="grid gap-4" aria-busy="true">
      <div className="flex gap-4">
        <Skeleton className="size-24 rounded-ui" />
        <div className="grid flex-1 content-center gap-2">
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      </div>
      <Skeleton className="h-12" />
      <Skeleton className="h-40" />
    </div>
  )
}
