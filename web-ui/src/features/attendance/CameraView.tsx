import { Trans, useLingui } from '@lingui/react/macro'
import { CameraOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { makeDecoder } from '@/features/attendance/camera'
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the camera anew
  useEffect(() => {
    let ended = false
    let stream: MediaStream | undefined
    let decoder: Awaited<ReturnType<typeof makeDecoder>> | undefined
    const seen = new Map<string, number>()
    async function watch() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
        })
        decoder = await makeDecoder()
      } catch {
        if (!ended) setTrouble('camera')
        return
      }
      const screen = video.current
      if (ended || !screen) return
      screen.srcObject = stream
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
      <div className="grid aspect-video place-items-center rounded-ui border border-line bg-sunken p-4 text-center">
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
    <video
      ref={video}
      muted
      playsInline
      aria-label={t`Image de l’appareil photo`}
      className="aspect-video w-full rounded-ui bg-night object-cover"
    />
  )
}
