import { Plural, Trans } from '@lingui/react/macro'
import { languageLevel } from '@lists'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCountries, useLanguages } from '@/features/world/reference'
import type { SpokenAnswer } from '@/features/world/spoken'
import { formatDay } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import { Facts } from '@/shared/ui/Card'
import type { Guardian } from './guardian'

export interface Line {
  label: ReactNode
  value: ReactNode
}

/** Answers given, one line each; what was left empty is left out. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const given = lines.filter(
    line => line.value !== undefined && line.value !== null && line.value !== '' && line.value !== false,
  )
  return given.length > 0 ? (
    <Facts items={given} />
  ) : (
    <p className="text-sm text-muted">
      <Trans>Rien pour l’instant.</Trans>
    </p>
  )
}

/** A secret answer is acknowledged, not shown: somebody may be looking over the shoulder. */
export function Secret({ value }: { value: string }) {
  return value ? (
    <span className="inline-flex items-center gap-1.5">
      <Lock size={15} aria-hidden="true" />
      <span className="tabular-nums">
        {value.length <= 5 ? '•••' : `${value.slice(0, 2)}•••${value.slice(-2)}`}
      </span>
    </span>
  ) : null
}

export function Given({ value }: { value: string }) {
  return value ? <Trans>En place</Trans> : null
}

export function Paragraph({ text }: { text: string }) {
  return text ? <span className="block max-h-36 overflow-y-auto whitespace-pre-line">{text}</span> : null
}

export function Day({ iso }: { iso: string }) {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? formatDay(iso) : null
}

export function CountryName({ code }: { code: string }) {
  const locale = useLocale()
  return useCountries().byCode.get(code)?.name[locale] ?? code
}

export function LanguageLines({ languages }: { languages: readonly SpokenAnswer[] }) {
  const locale = useLocale()
  const { name } = useLanguages()
  if (languages.length === 0) return <Lines lines={[]} />
  return (
    <p>
      {languages
        .map(language =>
          language.level
            ? `${name(language.code, language.name)} (${labelOf(languageLevel, language.level, locale).toLowerCase()})`
            : name(language.code, language.name),
        )
        .join(', ')}
    </p>
  )
}

export function SocialLines({ socials }: { socials: Readonly<Record<string, string>> }) {
  const given = Object.entries(socials).filter(([, value]) => value)
  return given.length > 0 ? (
    <p>
      <Plural value={given.length} one="# compte" other="# comptes" /> :{' '}
      {given.map(([key, value]) => `${key} ${value}`).join(', ')}
    </p>
  ) : (
    <Lines lines={[]} />
  )
}

export function guardianLines(guardian: Guardian): Line[] {
  return [
    { label: <Trans>Parent ou tuteur·rice</Trans>, value: guardian.name },
    { label: <Trans>Son téléphone</Trans>, value: guardian.phone },
    { label: <Trans>Accord écrit</Trans>, value: <Given value={guardian.consent} /> },
  ]
}
