import { languageLevel } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import { Badge } from '@/shared/ui/Badge'

/** Languages, each with how well it is spoken. */
export function SpokenLanguages({
  languages,
}: {
  languages: readonly { code: string; name: string; level?: string }[]
}) {
  const locale = useLocale()
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {languages.map(language => (
        <li key={language.code} className="flex items-center gap-2">
          <span className="inline-block font-semibold first-letter:uppercase">{language.name}</span>
          {language.level ? <Badge>{labelOf(languageLevel, language.level, locale)}</Badge> : null}
        </li>
      ))}
    </ul>
  )
}
