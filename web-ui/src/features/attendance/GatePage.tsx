import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Camera, CloudUpload, Keyboard, Volume2, VolumeX, Wifi, WifiOff } from 'lucide-react'
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { dayQuery } from '@/features/attendance/attendance'
import { Board } from '@/features/attendance/Board'
import { CameraView } from '@/features/attendance/CameraView'
import { Doubts } from '@/features/attendance/Doubts'
import { type Gate, type GateState, useGate } from '@/features/attendance/gate'
import type { GateSearch } from '@/features/attendance/gate-search'
import { takeFaces, useFace } from '@/features/attendance/photos'
import { Result } from '@/features/attendance/Result'
import { play } from '@/features/attendance/sound'
import { useVerdictWords } from '@/features/attendance/words'
import { keep, kept } from '@/shared/lib/kept'
import { problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tabs } from '@/shared/ui/Tabs'

// only with network: what a gate needs without it stays small
const Devices = lazy(() =>
  import('@/features/attendance/Devices').then(module => ({ default: module.Devices })),
)

interface GatePageProps {
  projectId: string
  search: GateSearch
  onSearch: (next: GateSearch) => void
}

/** The gate of one project: scan, who is there, what is to decide, which devices keep it. */
export function GatePage({ projectId, search, onSearch }: GatePageProps) {
  const { t } = useLingui()
  const me = useQuery({ ...meQuery, retry: false }).data
  const scans = me?.authenticated ? can(me, 'TAKE_ATTENDANCE') : true
  const { gate, state } = useGate(projectId, scans)
  const queries = useQueryClient()
  const title = useQuery({ ...dayQuery(projectId), enabled: !scans }).data?.name
  const name = state.roster?.name ?? title ?? t`Présences`
  useTitle(name)
  const pulse = state.roster?.pulse
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new pulse means that the board is old
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['attendance', 'day', projectId] })
  }, [pulse, projectId, queries])
  const tabs = [
    ...(scans
      ? [
          {
            value: 'scan' as const,
            label: <Trans>Scanner</Trans>,
            content: <Scanner gate={gate} state={state} />,
          },
        ]
      : []),
    {
      value: 'board' as const,
      label: <Trans>Sur le plateau</Trans>,
      content: <Board projectId={projectId} state={state} scans={scans} />,
    },
    {
      value: 'doubts' as const,
      label: <Trans>À décider</Trans>,
      content: <Doubts projectId={projectId} decides={me ? can(me, 'CORRECT_ATTENDANCE') : false} />,
    },
    ...(scans
      ? [
          {
            value: 'devices' as const,
            label: <Trans>Appareils</Trans>,
            content: (
              <Suspense fallback={<Skeleton className="h-40 rounded-ui" />}>
                <Devices projectId={projectId} gate={gate} />
              </Suspense>
            ),
          },
        ]
      : []),
  ]
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader title={name} intro={scans ? <Line state={state} /> : undefined} />
      <Troubles state={state} />
      <Tabs
        label={name}
        value={search.view ?? (scans ? 'scan' : 'board')}
        onChange={view => onSearch(view === 'scan' ? {} : { view })}
        tabs={tabs}
      />
    </div>
  )
}

/** What keeps this gate from doing all of its work. */
function Troubles({ state }: { state: GateState }) {
  return (
    <>
      {state.wiped ? (
        <Trouble>
          <Trans>Cet appareil a été vidé à distance : il ne garde plus personne.</Trans>
        </Trouble>
      ) : null}
      {state.keepsNothing ? (
        <Trouble>
          <Trans>
            Ce navigateur ne garde rien (navigation privée ?) : ouvrez la porte dans une fenêtre normale.
          </Trans>
        </Trouble>
      ) : null}
      {state.rosterUnreadable ? (
        <Trouble>
          <Trans>
            La liste gardée sur cet appareil est illisible. Elle se refait dès que le réseau est là ; d’ici là
            les scans sont gardés, mais personne n’est reconnu.
          </Trans>
        </Trouble>
      ) : null}
      {state.cannotVerify ? (
        <Trouble>
          <Trans>
            Ce navigateur ne sait pas vérifier les badges sans réseau : mettez-le à jour. Sans réseau, les
            badges sont notés et vérifiés plus tard ; comparez la photo.
          </Trans>
        </Trouble>
      ) : null}
      {state.notTheirs ? (
        <Trouble>
          <Trans>
            Ce projet ne vous est pas (ou plus) ouvert : l’appareil a oublié sa liste. Demandez à la
            production de vous y nommer ; les scans en attente partiront alors.
          </Trans>
        </Trouble>
      ) : state.problem ? (
        <Trouble>{problemWords(state.problem)}</Trouble>
      ) : null}
    </>
  )
}

function Trouble({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-in border-s-4 border-danger bg-danger-soft p-4">
      {children}
    </p>
  )
}

/** Whether there is network, and what waits for it. */
function Line({ state }: { state: GateState }) {
  const { online, pending, roster } = state
  const people = roster?.lines.length ?? 0
  return (
    <span className="flex flex-wrap items-center gap-2" data-online={online}>
      <Badge tone={online ? 'leaf' : 'ochre'}>
        <span className="flex items-center gap-1">
          {online ? <Wifi size={16} aria-hidden="true" /> : <WifiOff size={16} aria-hidden="true" />}
          {online === undefined ? (
            <Trans>Connexion…</Trans>
          ) : online ? (
            <Trans>En ligne</Trans>
          ) : (
            <Trans>Hors ligne</Trans>
          )}
        </span>
      </Badge>
      {pending > 0 ? (
        <Badge tone="ochre">
          <span className="flex items-center gap-1">
            <CloudUpload size={16} aria-hidden="true" />
            <Trans>En attente d’envoi : {pending}</Trans>
          </span>
        </Badge>
      ) : null}
      {roster ? (
        <span className="text-sm">
          <Trans>Liste prête : {people}</Trans>
        </span>
      ) : null}
    </span>
  )
}

const sounds = { good: [880, 1320], bye: [880, 587], same: [660], stop: [196, 147] }

function Scanner({ gate, state }: { gate: Gate; state: GateState }) {
  const { t } = useLingui()
  const words = useVerdictWords()
  const [camera, setCamera] = useState(kept('gate-camera') !== 'off')
  const [sound, setSound] = useState(kept('gate-sound') === 'on')
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const face = useFace(state.last?.line?.person.photo)
  const { roster } = state
  const madeAt = roster?.madeAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: faces are taken along once for each roster that is made
  useEffect(() => {
    const stop = new AbortController()
    if (roster && state.online) void takeFaces(roster, stop.signal)
    return () => stop.abort()
  }, [madeAt])
  // a scanner types like a keyboard: whatever is typed anywhere goes to the field
  useEffect(() => {
    const catchKeys = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const elsewhere = target.closest('input, textarea, select, [role="tab"], dialog, a, button')
      if (!elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
        field.current?.focus()
    }
    document.addEventListener('keydown', catchKeys)
    return () => document.removeEventListener('keydown', catchKeys)
  }, [])
  async function read(text: string, method: 'QR' | 'MANUAL') {
    // the page says by itself when a scan could not be kept
    const shown = await gate.scan(text, method).catch(() => undefined)
    if (!shown) return
    if (sound) play(sounds[words[shown.verdict].tone])
    navigator.vibrate?.(words[shown.verdict].tone === 'stop' ? [80, 60, 80] : 40)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const text = typed.trim()
    if (!text) return
    setTyped('')
    // what a scanner types is a whole badge; a hand types a short code
    void read(text, text.length > 40 ? 'QR' : 'MANUAL')
  }
  function choose(name: string, on: boolean, set: (on: boolean) => void) {
    keep(name, on ? 'on' : 'off')
    set(on)
  }
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <div className="grid content-start gap-4 lg:order-2">
        <Result shown={state.last} photo={face} />
        <form onSubmit={submit} className="grid gap-2">
          <Field label={<Trans>Code du badge, code cinéma ou lien</Trans>} required>
            <TextInput
              ref={field}
              value={typed}
              onChange={event => setTyped(event.target.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="send"
            />
          </Field>
          <Button type="submit" icon={Keyboard}>
            <Trans>Valider</Trans>
          </Button>
        </form>
      </div>
      <div className="grid content-start gap-2">
        {camera ? <CameraView onCode={text => void read(text, 'QR')} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button tone="secondary" icon={Camera} onClick={() => choose('gate-camera', !camera, setCamera)}>
            {camera ? <Trans>Arrêter l’appareil photo</Trans> : <Trans>Utiliser l’appareil photo</Trans>}
          </Button>
          <IconButton
            icon={sound ? Volume2 : VolumeX}
            label={sound ? t`Couper le son` : t`Mettre le son`}
            aria-pressed={sound}
            onClick={() => choose('gate-sound', !sound, setSound)}
          />
        </div>
      </div>
    </div>
  )
}
