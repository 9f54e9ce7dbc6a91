import { useLingui } from '@lingui/react/macro'
import type { StatisticsDimension } from '@/shared/lib/model'

/** What people are counted by, as a heading. */
export function useDimensionWords() {
  const { t } = useLingui()
  const words: Record<StatisticsDimension['dimension'], string> = {
    GENDER: t`Genre`,
    AGE_BRACKET: t`Tranche d’âge`,
    COUNTRY: t`Pays de résidence`,
    CITY: t`Ville de résidence`,
    NATIONALITY: t`Nationalité`,
    TALENT: t`Talents`,
    TYPE: t`Types de rôle`,
    LANGUAGE: t`Langues parlées`,
    EXPERIENCE: t`Expérience`,
    AVAILABILITY: t`Disponibilité`,
    WORK_MODE: t`Mode de travail`,
    COMPLETENESS: t`Complétude des fiches`,
    VISIBILITY: t`Visibilité des fiches`,
  }
  return (dimension: StatisticsDimension['dimension']) => words[dimension]
}
