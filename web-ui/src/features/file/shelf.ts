import { createContext, useContext, useEffect, useState } from 'react'
import type { ApiProblem } from '@/shared/lib/problem'

/** Places of a form that hold a file, as the server names them. */
export type Slot = 'photo' | 'cv' | 'idPhoto' | 'gallery' | 'guardianConsent'

export interface ShelfFile {
  id: string
  slot: Slot
  name: string
  size: number
  phase: 'waiting' | 'sending' | 'refused' | 'kept'
  /** 0–100 while it is being sent. */
  progress: number
  /** The server's id, once it has the file. */
  fileId?: string
  preview?: Blob
  /** Why the server refused it; without one the person stopped the sending. */
  problem?: ApiProblem
}

/** Where the files of a form go: a draft's, kept on the device until they arrive, or straight to a profile. */
export interface FileShelf {
  files: readonly ShelfFile[]
  add(slot: Slot, file: { bytes: Blob; name: string; preview?: Blob }): void
  retry(id: string): void
  abort(id: string): void
  remove(id: string): void
  /** Takes away a file of which only the server's id is known. */
  removeKept(slot: Slot, fileId: string): void
  /** Picture of a kept file: its bytes, or an address the browser may load. */
  picture(fileId: string): Promise<Blob | string | undefined>
}

const ShelfContext = createContext<FileShelf | null>(null)
export const FileShelfProvider = ShelfContext

export function useShelf(): FileShelf {
  const shelf = useContext(ShelfContext)
  if (!shelf) throw new Error('no shelf for the files of this form')
  return shelf
}

/** An address for the picture of a kept file. */
export function usePicture(fileId: string | undefined, preview?: Blob) {
  const { picture } = useShelf()
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    let gone = false
    let made: string | undefined
    const show = (found: Blob | string | undefined) => {
      if (gone || !found) return
      if (typeof found === 'string') return setSrc(found)
      made = URL.createObjectURL(found)
      setSrc(made)
    }
    setSrc(undefined)
    if (preview) show(preview)
    else if (fileId) picture(fileId).then(show, () => undefined)
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [fileId, preview, picture])
  return src
}
