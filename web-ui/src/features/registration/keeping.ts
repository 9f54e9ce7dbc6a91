import type { ShelfFile, Slot } from '@/features/file/shelf'
import type { ApiProblem } from '@/shared/lib/problem'
import type { RemoteRef } from './device'

/** The server's answer about a draft. */
export interface RemoteDraft {
  draftId: string
  resumeToken: string
  expiresAt: string
  step?: string | undefined
  content: Record<string, unknown>
  version: number
}

export interface Submitted {
  code: string
  qrUrl: string
  profileUrl: string
  cardUrl?: string | undefined
}

interface Writing {
  step: string
  content: object
  version?: number
}

/** How the server is reached. */
export interface Transport {
  create(body: { step: string; content: object }): Promise<RemoteDraft>
  read(ref: Pick<RemoteRef, 'id' | 'token'>): Promise<RemoteDraft>
  write(ref: RemoteRef, body: Writing, options?: { keepalive?: boolean }): Promise<RemoteDraft>
  upload(
    ref: RemoteRef,
    slot: Slot,
    file: { bytes: Blob; name: string },
    options: { onProgress: (percent: number) => void; signal: AbortSignal },
  ): Promise<{ fileId: string; name: string; size: number; mime: string; version?: number }>
  removeFile(ref: RemoteRef, slot: Slot, fileId: string): Promise<void>
  readFile(ref: RemoteRef, fileId: string): Promise<Blob>
  sendLink(ref: RemoteRef, email: string): Promise<void>
  submit(ref: RemoteRef, key: string): Promise<Submitted>
}

/** The shape of one form: its empty values and how they travel. */
export interface DraftShape<Values extends object> {
  form: 'talent' | 'cinema'
  blank: Values
  firstStep: string
  /** Leaves out what was not answered. */
  toWire(values: Values): Record<string, unknown>
  fromWire(content: Record<string, unknown>): Values
  /** The same answers with every file's place empty: files travel apart and never make two versions differ. */
  withoutFiles(values: Values): Values
  /** The values with the file of that slot in its place, or taken away. */
  place(values: Values, slot: Slot, fileId: string, how: 'put' | 'remove'): Values
}

/** Why this device keeps nothing: it will not, or it has no room. */
export type DeviceTrouble = 'refused' | 'full'

/** What the page shows of the keeping. */
export interface KeeperView<Values> {
  /** Where the latest change is safe. */
  saved: 'nothing' | 'writing' | 'device' | 'server'
  /** What keeps it from the server. */
  trouble?: 'network' | 'refused' | 'conflict'
  /** What keeps it, or a chosen file, from this device; the server is all that remains. */
  device?: DeviceTrouble
  problem?: ApiProblem
  files: readonly ShelfFile[]
  /** Somebody (the same person, on another phone) went on with this draft elsewhere. */
  conflict?: { theirs: Values; step: string }
  /** When the answers found on this device were last changed. */
  foundFrom?: number
  step: string
  visited: readonly string[]
  remote: boolean
  submitting: boolean
}
