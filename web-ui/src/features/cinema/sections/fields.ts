import { formFields } from '@/shared/ui/form'
import type { CinemaValues } from '../content'

export const { Text, Choose, Radios, Chips, Tick, useAnswer } = formFields<CinemaValues>()
