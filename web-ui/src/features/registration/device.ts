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
  /** Whether what is kept outlives the page. */
  lasting(): boolean
  load(form: string): Promise<{ draft: KeptDraft; files: KeptFile[] } | undefined>
  save(draft: KeptDraft): Promise<void>
  saveFile(file: KeptFile): Promise<void>
  dropFile(id: string): Promise<void>
  drop(form: string): Promise<void>
  saveDone(done: Done): Promise<void>
  loadDone(): Promise<Done | undefined>
}

const WEEK = 7 * 24 * 3600 * 1000
const DAY = 24 * 3600 * 1000

/** IndexedDB of this browser. Where it is refused (some private modes) everything lives in memory until the page closes. */
export function browserDevice(now: () => number = Date.now): Device {
  let database: Promise<IDBDatabase> | undefined
  let lasting = true
  const memory = memoryDevice()

  function open() {
    database ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('taalentio', 1)
      request.onupgradeneeded = () => {
        const fresh = request.result
        fresh.createObjectStore('drafts', { keyPath: 'form' })
        fresh.createObjectStore('files', { keyPath: 'id' }).createIndex('form', 'form')
        fresh.createObjectStore('done', { keyPath: 'kind' })
      }
      request.onsuccess = () => {
        request.result.onclose = () => {
          database = undefined
        }
        resolve(request.result)
      }
      request.onerror = () => reject(request.error)
    })
    return database
  }

  /** Works within one transaction over all stores; done when the browser says it is kept. */
  async function kept<Answer>(
    mode: IDBTransactionMode,
    work: (store: (name: 'drafts' | 'files' | 'done') => IDBObjectStore) => Promise<Answer>,
    otherwise: () => Promise<Answer>,
  ): Promise<Answer> {
    let db: IDBDatabase
    try {
      db = await open()
    } catch {
      database = undefined
      lasting = false
      return otherwise()
    }
    lasting = true
    const transaction = db.transaction(['drafts', 'files', 'done'], mode)
    const end = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const [answer] = await Promise.all([work(name => transaction.objectStore(name)), end])
    return answer
  }

  const put = (store: 'drafts' | 'files' | 'done', value: unknown, otherwise: () => Promise<void>) =>
    kept('readwrite', async at => void (await told(at(store).put(value))), otherwise)

  const drop = (form: string) =>
    kept(
      'readwrite',
      async at => {
        await told(at('drafts').delete(form))
        for (const id of await told(at('files').index('form').getAllKeys(form)))
          await told(at('files').delete(id))
      },
      () => memory.drop(form),
    )

  return {
    lasting: () => lasting,
    async load(form) {
      const found = await kept(
        'readonly',
        async at => {
          const draft = (await told(at('drafts').get(form))) as KeptDraft | undefined
          return draft && { draft, files: (await told(at('files').index('form').getAll(form))) as KeptFile[] }
        },
        () => memory.load(form),
      )
      if (!found || now() - found.draft.savedAt <= WEEK) return found
      await drop(form)
      return undefined
    },
    save: draft => put('drafts', draft, () => memory.save(draft)),
    saveFile: file => put('files', file, () => memory.saveFile(file)),
    dropFile: id =>
      kept(
        'readwrite',
        at => told(at('files').delete(id)),
        () => memory.dropFile(id),
      ),
    drop,
    /** The code is in memory too: a device without room must not keep somebody from seeing it. */
    async saveDone(done) {
      await memory.saveDone(done)
      await kept(
        'readwrite',
        async at => {
          await told(at('done').clear())
          await told(at('done').put(done))
        },
        async () => undefined,
      )
    },
    async loadDone() {
      const latest = await memory.loadDone()
      if (latest) return latest
      return kept(
        'readonly',
        async at => {
          const [done] = (await told(at('done').getAll())) as Done[]
          return done && now() - done.at < DAY ? done : undefined
        },
        async () => undefined,
      )
    },
  }
}

function told<Answer>(request: IDBRequest<Answer>) {
  return new Promise<Answer>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Keeps nothing beyond the page; also what tests use. */
export function memoryDevice(): Device {
  const drafts = new Map<string, KeptDraft>()
  const files = new Map<string, KeptFile>()
  let last: Done | undefined
  return {
    lasting: () => true,
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
