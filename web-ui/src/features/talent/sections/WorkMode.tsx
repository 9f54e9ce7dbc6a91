import { Trans } from '@lingui/react/macro'
import { workMode } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Radios } from './fields'

export function WorkModeSection() {
  return (
    <Radios
      name="workMode.workMode"
      label={<Trans>Comment aimez-vous travailler ?</Trans>}
      columns={2}
      choices={choicesOf(workMode, useLocale())}
    />
  )
}
