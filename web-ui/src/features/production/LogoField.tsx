import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImageUp, X } from 'lucide-react'
import { useRef } from 'react'
import { removeLogo, sendLogo } from '@/features/production/productions'
import type { Production } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { useToast } from '@/shared/ui/Toast'

/** A company's logo, sent as soon as it is chosen. */
export function LogoField({ company }: { company: Production }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const act = useMutation({
    mutationFn: (wanted: () => Promise<unknown>) => wanted(),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['productions'] }),
  })
  return (
    <Card className="flex flex-wrap items-center gap-4">
      <Avatar square name={company.name} src={company.logoUrl} size={72} />
      <p className="min-w-0 flex-1 basis-48 text-sm text-muted">
        <Trans>Logo : PNG ou JPG, 5 Mo au plus. Il figure sur les badges.</Trans>
      </p>
      <input
        ref={input}
        type="file"
        accept=".png,.jpg,.jpeg"
        aria-label={t`Choisir un logo`}
        className="sr-only"
        tabIndex={-1}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) act.mutate(() => sendLogo(company.id, file))
        }}
      />
      <Button tone="secondary" icon={ImageUp} busy={act.isPending} onClick={() => input.current?.click()}>
        <Trans>Choisir un logo</Trans>
      </Button>
      {company.logoUrl ? (
        <Button
          tone="ghost"
          icon={X}
          busy={act.isPending}
          onClick={() => act.mutate(() => removeLogo(company.id))}
        >
          <Trans>Retirer le logo</Trans>
        </Button>
      ) : null}
    </Card>
  )
}
