import { formFields } from '@/shared/ui/form'
import type { TalentValues } from '../content'

export const { Text, Area, Choose, Radios, useAnswer } = formFields<TalentValues>()
