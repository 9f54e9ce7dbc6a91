import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { devicesQuery, wipeDevice } from '@/features/attendance/attendance'
import { type Gate, gateName } from '@/features/attendance/gate'
import { formatMoment } from '@/shared/lib/format'
import type { GateDevice } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** The devices that hold this project's list; a lost one is emptied from here. */
export function Devices({ projectId, gate }: { projectId: string; gate: Gate }) {
  return (
    <div className="grid grid-cols-1 gap-4">
      <Naming gate={gate} />
      <List projectId={projectId} />
    </div>
  )
}

/** How the device at hand is called, so that a supervisor knows which one to look for. */
function Naming({ gate }: { gate: Gate }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [name, setName] = useState(gateName)
  const rename = useMutation({
    mutationFn: () => gate.rename(name),
    onSuccess: () => toast(t`Cet appareil porte ce nom`),
    onError: () => toast(t`Nom gardé ici : il sera envoyé avec la prochaine liste`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['attendance', 'devices'] }),
  })
  return (
    <Card>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) rename.mutate()
        }}
      >
        <div className="min-w-0 flex-1 basis-60">
          <Field
            name="gate-name"
            required
            label={<Trans>Nom de cet appareil</Trans>}
            hint={<Trans>« Porte nord »</Trans>}
          >
            <TextInput
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={event => setName(event.target.value)}
            />
          </Field>
        </div>
        <Button type="submit" tone="secondary" busy={rename.isPending}>
          <Trans>Nommer</Trans>
        </Button>
      </form>
    </Card>
  )
}

function List({ projectId }: { projectId: string }) {
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
