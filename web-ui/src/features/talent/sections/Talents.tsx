import { TalentPicker } from '@/features/catalogue/TalentPicker'

export function TalentsSection() {
  return <TalentPicker name="talents" tag={undefined} />
}
