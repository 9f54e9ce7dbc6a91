import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { checkLogs } from '@/features/audit/logs'
import { useFaultWords } from '@/features/audit/words'
import { formatMoment, formatNumber } from '@/shared/lib/format'
import type { LogCheck } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { useToast } from '@/shared/ui/Toast'

/** Proves that nothing was taken out of the logs or changed. */
export function CheckPanel() {
  const toast = useToast()
  const check = useMutation({
    mutationFn: checkLogs,
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid grid-cols-1 gap-3">
      <div>
        <Button tone="secondary" icon={ShieldCheck} busy={check.isPending} onClick={() => check.mutate()}>
          <Trans>Vérifier que rien n’a été touché</Trans>
        </Button>
      </div>
      {check.data?.map(one => (
        <Result key={one.book} check={one} />
      ))}
    </div>
  )
}

function Result({ check }: { check: LogCheck }) {
  const { t } = useLingui()
  const faults = useFaultWords()
  const name = check.book === 'SECURITY' ? t`Journal de sécurité` : t`Journal d’activité`
  const lines = formatNumber(check.lines)
  if (check.sound) {
    return (
      <Banner tone="success" title={<Trans>{name} : intact</Trans>}>
        <Trans>Lignes vérifiées : {lines}.</Trans>
        {check.head ? (
          <span className="block [overflow-wrap:anywhere]">
            <Head head={check.head} />
          </span>
        ) : null}
      </Banner>
    )
  }
  return (
    <Banner
      tone="danger"
      title={
        <Trans>
          {name} : <Plural value={check.faultCount} one="# anomalie" other="# anomalies" />
        </Trans>
      }
    >
      <ul className="list-disc ps-5 [overflow-wrap:anywhere]">
        {check.faults.map(fault => (
          <li key={`${fault.kind}${fault.seal}${fault.entry ?? ''}`}>
            {faults[fault.kind]}
            {fault.sealedAt ? `, ${formatMoment(fault.sealedAt)}` : ''}
            {fault.entry ? ` (${fault.entry})` : ''}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Head({ head }: { head: NonNullable<LogCheck['head']> }) {
  const { number, hash } = head
  return (
    <Trans>
      Dernier sceau : n° {number}, {hash}. Notez-le ailleurs pour prouver plus tard que la fin n’a pas été
      coupée.
    </Trans>
  )
}
