import { useEffect, useState } from 'react'
import { keepPhoto, readPhoto } from '@/features/attendance/vault'
import type { Roster } from '@/shared/lib/model'

/** Longest edge of a face at the gate, in pixels; as JPEG well under 10 KB. */
const EDGE = 112
const MOST_BYTES = 10_000

async function reduced(id: string) {
  const answer = await fetch(`/api/v1/files/${id}/thumb`)
  if (!answer.ok) return ''
  const picture = await createImageBitmap(await answer.blob())
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = canvas.toDataURL('image/jpeg', 0.7)
  return drawn.length * 0.75 > MOST_BYTES ? '' : drawn
}

/** Takes the faces of a roster along, four at a time, those not there yet. */
export async function takeFaces(roster: Roster, signal: AbortSignal) {
  const due = roster.lines.flatMap(({ person }) => (person.photo ? [person.photo] : []))
  const one = async () => {
    for (let id = due.pop(); id && !signal.aborted; id = due.pop())
      if ((await readPhoto(id)) === undefined) {
        const face = await reduced(id).catch(() => undefined)
        if (face !== undefined) await keepPhoto(id, face)
      }
  }
  await Promise.all([one(), one(), one(), one()])
}

/** The face kept on this device. */
export function useFace(id: string | undefined) {
  const [face, setFace] = useState<{ id: string; picture: string | undefined }>()
  useEffect(() => {
    if (!id) return
    let gone = false
    void readPhoto(id).then(picture => {
      if (!gone) setFace({ id, picture })
    })
    return () => {
      gone = true
    }
  }, [id])
  return face && face.id === id ? face.picture || undefined : undefined
}
