import { languageLevel } from '@lists'
import * as z from 'zod/mini'
import { refusal } from '@/shared/lib/refusal'
import { atMost, oneOf, refuse, requiredText } from '@/shared/lib/rules'
import { UNLISTED_LANGUAGE } from './spoken'

/** Lines of spoken languages; apart from their shape, since rules travel only with the step that needs them. */
export const spokenRules = () =>
  z.array(
    z
      .object({
        code: requiredText(20),
        level: z.string().check(oneOf(languageLevel)),
        name: z.string().check(atMost(60)),
      })
      .check(context => {
        const { code, name } = context.value
        if (code === UNLISTED_LANGUAGE && !name.trim())
          refuse(context.issues, context.value, ['name'], refusal('required'))
      }),
  )
