import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { devicesQuery, wipeDevice } from '@/features/attendance/attendance'
import { formatMoment } from '@/shared/lib/format'
import type { GateDevice } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** The devices that hold this project's list; a lost one is emptied from here. */
export function Devices({ projectId }: { projectId: string }) {
  const devices = useQuery(devicesQuery(projectId))
  if (devices.isPending) return <Skeleton className="h-40 rounded-ui" />
  if (devices.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void devices.refetch()}
          retrying={devices.isFetching}
          reference={asProblem(devices.error).correlationId}
        >
          {problemWords(devices.error)}
        </ErrorState>
      </Card>
    )
  if (devices.data.length === 0)
    return (
      <Card>
        <EmptyState icon={Smartphone} title={<Trans>Aucun appareil préparé</Trans>}>
          <Trans>Un appareil se prépare de lui-même quand il ouvre la porte avec du réseau.</Trans>
        </EmptyState>
      </Card>
    )
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
      {devices.data.map(device => (
        <DeviceCard key={device.id} device={device} />
      ))}
    </ul>
  )
}

function DeviceCard({ device }: { device: GateDevice }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const wipe = useMutation({
    mutationFn: () => wipeDevice(device.id),
    onSuccess: async () => {
      setAsking(false)
      toast(t`L’appareil se videra dès qu’il aura du réseau`)
      await queries.invalidateQueries({ queryKey: ['attendance', 'devices'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const name = device.label ?? device.id.slice(0, 8)
  const seen = formatMoment(device.lastSeenAt)
  const { account } = device
  return (
    <Card as="li" className="grid gap-2">
      <p className="font-semibold">{name}</p>
      <p className="text-sm text-muted">
        <Trans>
          Préparé par {account}, vu le {seen}
        </Trans>
      </p>
      {device.wipedAt ? (
        <p>
          <Badge tone="danger">
            <Trans>À vider</Trans>
          </Badge>
        </p>
      ) : (
        <Button tone="secondary" onClick={() => setAsking(true)}>
          <Trans>Vider à distance</Trans>
          <span className="sr-only">{name}</span>
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Vider cet appareil ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Garder</Trans>
            </Button>
            <Button tone="danger" busy={wipe.isPending} onClick={() => wipe.mutate()}>
              <Trans>Vider</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>
            Il oubliera tout le monde dès qu’il aura du réseau. Les scans qu’il n’a pas encore envoyés le
            seront d’abord.
          </Trans>
        </p>
      </Dialog>
    </Card>
  )
}
