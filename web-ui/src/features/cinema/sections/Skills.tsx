import { TalentPicker } from '@/features/catalogue/TalentPicker'

export function SkillsSection() {
  return <TalentPicker name="skills" tag="CINEMA" />
}
