import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Slot } from '@/features/file/shelf'

/** Where the server keeps a draft; the token is what opens it. */
export interface RemoteRef {
  id: string
  token: string
  version: number
  expiresAt?: string
}

/** What somebody typed, as kept on the device: enough to go on after the tab, the phone or the network died. */
export interface KeptDraft {
  /** `talent` or `cinema`. */
  form: string
  values: unknown
  step: string
  /** Steps somebody has been to. */
  visited: string[]
  /** Grows with every change. */
  revision: number
  /** The last revision the server is known to hold. */
  sent: number
  /** Content the server held when we last heard of it, to tell our own echo from somebody else's change. */
  base?: unknown
  /** What we sent since without hearing whether it arrived; any of it may be what the server holds now. */
  unheard?: object[]
  remote?: RemoteRef
  /** The key a submission goes by; kept so that a repeated one is answered as the first. */
  submission?: { key: string }
  savedAt: number
}

/** A file somebody chose: its bytes until the server has them, a small preview afterwards. */
export interface KeptFile {
  id: string
  form: string
  slot: Slot
  name: string
  mime: string
  size: number
  /** The server's id, once it has the file. */
  fileId?: string
  bytes?: Blob
  preview?: Blob
}

/** What the done page shows, kept a day so that closing the tab does not lose the code. */
export interface Done {
  kind: 'talent' | 'cinema'
  code: string
  qrUrl: string
  profileUrl: string
  cardUrl?: string
  email: string
  minor: boolean
  at: number
}

/** What is kept on this device. */
export interface Device {
  load(form: string): Promise<{ draft: KeptDraft; files: KeptFile[] } | undefined>
  save(draft: KeptDraft): Promise<void>
  saveFile(file: KeptFile): Promise<void>
  dropFile(id: string): Promise<void>
  drop(form: string): Promise<void>
  saveDone(done: Done): Promise<void>
  loadDone(): Promise<Done | undefined>
}

interface Shape extends DBSchema {
  drafts: { key: string; value: KeptDraft }
  files: { key: string; value: KeptFile; indexes: { form: string } }
  done: { key: string; value: Done }
}

const WEEK = 7 * 24 * 3600 * 1000
const DAY = 24 * 3600 * 1000

/** IndexedDB of this browser. Where it is refused (some private modes) everything lives in memory until the page closes. */
export function browserDevice(now: () => number = Date.now): Device {
  let database: Promise<IDBPDatabase<Shape>> | undefined
  const memory = memoryDevice()

  function open() {
    database ??= openDB<Shape>('taalentio', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'form' })
        fresh.createObjectStore('files', { keyPath: 'id' }).createIndex('form', 'form')
        fresh.createObjectStore('done', { keyPath: 'kind' })
      },
      terminated() {
        database = undefined
      },
    })
    return database
  }

  async function kept<T>(
    use: (db: IDBPDatabase<Shape>) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> {
    let db: IDBPDatabase<Shape>
    try {
      db = await open()
    } catch {
      database = undefined
      return otherwise()
    }
    return use(db)
  }

  async function forget(db: IDBPDatabase<Shape>, form: string) {
    const work = db.transaction(['drafts', 'files'], 'readwrite')
    await work.objectStore('drafts').delete(form)
    for (const id of await work.objectStore('files').index('form').getAllKeys(form))
      await work.objectStore('files').delete(id)
    await work.done
  }

  return {
    load: form =>
      kept(
        async db => {
          const draft = await db.get('drafts', form)
          if (!draft) return undefined
          if (now() - draft.savedAt > WEEK) {
            await forget(db, form)
            return undefined
          }
          return { draft, files: await db.getAllFromIndex('files', 'form', form) }
        },
        () => memory.load(form),
      ),
    save: draft =>
      kept(
        async db => void (await db.put('drafts', draft)),
        () => memory.save(draft),
      ),
    saveFile: file =>
      kept(
        async db => void (await db.put('files', file)),
        () => memory.saveFile(file),
      ),
    dropFile: id =>
      kept(
        db => db.delete('files', id),
        () => memory.dropFile(id),
      ),
    drop: form =>
      kept(
        db => forget(db, form),
        () => memory.drop(form),
      ),
    saveDone: done =>
      kept(
        async db => {
          await db.clear('done')
          await db.put('done', done)
        },
        () => memory.saveDone(done),
      ),
    loadDone: () =>
      kept(
        async db => {
          const [done] = await db.getAll('done')
          return done && now() - done.at < DAY ? done : undefined
        },
        () => memory.loadDone(),
      ),
  }
}

/** Keeps nothing beyond the page; also what tests use. */
export function memoryDevice(): Device {
  const drafts = new Map<string, KeptDraft>()
  const files = new Map<string, KeptFile>()
  let last: Done | undefined
  return {
    async load(form) {
      const draft = drafts.get(form)
      return (
        draft && {
          draft: structuredClone(draft),
          files: [...files.values()].filter(file => file.form === form),
        }
      )
    },
    async save(draft) {
      drafts.set(draft.form, structuredClone(draft))
    },
    async saveFile(file) {
      files.set(file.id, { ...file })
    },
    async dropFile(id) {
      files.delete(id)
    },
    async drop(form) {
      drafts.delete(form)
      for (const file of files.values()) if (file.form === form) files.delete(file.id)
    },
    async saveDone(done) {
      last = done
    },
    async loadDone() {
      return last
    },
  }
}
