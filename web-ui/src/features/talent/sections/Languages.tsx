import { LanguagesField } from '@/features/world/fields'

export function LanguagesSection() {
  return <LanguagesField name="languages" />
}
