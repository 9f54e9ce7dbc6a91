import { Trans, useLingui } from '@lingui/react/macro'
import { CameraOff, ZoomIn } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { makeDecoder, type Zoom, zoomOf } from '@/features/attendance/camera'
import { formatNumber } from '@/shared/lib/format'
import { Button } from '@/shared/ui/Button'

/** The same code stays before the camera for a while: it is one scan until this much time has passed without it. */
const LET_GO = 2_500

/** So many pictures in a row that the decoder itself failed on (not merely without a code): it will not read the next. */
const GIVE_UP = 20

/** Shows the camera and tells every code it reads once. */
export function CameraView({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  told.current = onCode
  const [trouble, setTrouble] = useState<'camera' | 'decoder'>()
  const [attempt, setAttempt] = useState(0)
  const [zoom, setZoom] = useState<Zoom>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the camera anew
  useEffect(() => {
    let ended = false
    let stream: MediaStream | undefined
    let decoder: Awaited<ReturnType<typeof makeDecoder>> | undefined
    const seen = new Map<string, number>()
    async function watch() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          // the more dots, the further away a badge may be
          video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
        })
        decoder = await makeDecoder()
      } catch {
        if (!ended) setTrouble('camera')
        return
      }
      const screen = video.current
      if (ended || !screen) return
      screen.srcObject = stream
      setZoom(zoomOf(stream))
      await screen.play().catch(() => undefined)
      let failures = 0
      const failed = () => {
        failures++
        return undefined
      }
      while (!ended) {
        if (document.visibilityState === 'visible' && screen.readyState >= 2) {
          const before = failures
          const text = await decoder.decode(screen).catch(failed)
          if (failures === before) failures = 0
          if (failures >= GIVE_UP && !ended) {
            stop()
            return setTrouble('decoder')
          }
          if (text && !ended) {
            const now = Date.now()
            if (now - (seen.get(text) ?? 0) > LET_GO) told.current(text)
            seen.set(text, now)
          }
        }
        await new Promise(done => setTimeout(done, 80))
      }
    }
    void watch().finally(() => {
      if (ended) stop()
    })
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
      decoder?.end()
    }
    return () => {
      ended = true
      stop()
    }
  }, [attempt])
  if (trouble)
    return (
      <div className="grid min-h-44 place-items-center rounded-ui border border-line bg-sunken p-4 text-center sm:aspect-video">
        <div className="grid justify-items-center gap-3">
          <CameraOff size={32} aria-hidden="true" />
          <p role="alert">
            {trouble === 'camera' ? (
              <Trans>L’appareil photo n’est pas disponible. Tapez le code, ou branchez un lecteur.</Trans>
            ) : (
              <Trans>
                Cet appareil n’arrive pas à lire les codes QR. Tapez le code, ou branchez un lecteur.
              </Trans>
            )}
          </p>
          <Button
            tone="secondary"
            onClick={() => {
              setTrouble(undefined)
              setAttempt(n => n + 1)
            }}
          >
            <Trans>Essayer de nouveau</Trans>
          </Button>
        </div>
      </div>
    )
  return (
    <>
      <video
        ref={video}
        muted
        playsInline
        aria-label={t`Image de l’appareil photo`}
        className="aspect-video w-full rounded-ui bg-night object-cover"
      />
      {zoom ? <Nearer zoom={zoom} onChange={now => setZoom({ ...zoom, now })} /> : null}
    </>
  )
}

/** For badges that are out of reach: two metres away one is read only with some zoom. */
function Nearer({ zoom, onChange }: { zoom: Zoom; onChange: (now: number) => void }) {
  const { min, max, step, now } = zoom
  const times = formatNumber(now)
  return (
    <label className="flex min-h-11 items-center gap-3">
      <ZoomIn size={20} aria-hidden="true" />
      <Trans>Zoom</Trans>
      <input
        type="range"
        className="min-h-11 flex-1 accent-primary"
        min={min}
        max={max}
        step={step}
        value={now}
        onChange={event => {
          const wanted = Number(event.target.value)
          onChange(wanted)
          // A camera that takes another value shows it by its picture; one that refuses stays where it was, and so
          // does the control, however many values were refused meanwhile.
          void zoom.set(wanted).catch(() => onChange(zoom.stands()))
        }}
      />
      <span aria-hidden="true" className="w-12 text-end tabular-nums">
        {times} ×
      </span>
    </label>
  )
}
