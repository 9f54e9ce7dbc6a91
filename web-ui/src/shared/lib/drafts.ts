import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What somebody typed, kept on the device at every step so that no dead network can lose it. */
export interface KeptDraft<Values = unknown> {
  /** Form it belongs to: `talent-registration`. */
  form: string
  values: Values
  step: string
  /** Where the server keeps the same draft, once it does. */
  remote?: { id: string; token: string; version?: number }
  savedAt: number
  /** Pictures and files not yet sent, by field name. */
  files?: Record<string, Blob>
}

interface Shape extends DBSchema {
  drafts: { key: string; value: KeptDraft }
}

const LIFETIME = 7 * 24 * 3600 * 1000

let database: Promise<IDBPDatabase<Shape>> | undefined
function open() {
  database ??= openDB<Shape>('taalentio', 1, {
    upgrade: fresh => {
      fresh.createObjectStore('drafts', { keyPath: 'form' })
    },
    terminated: () => {
      database = undefined
    },
  })
  return database
}

export async function saveDraft<Values>(draft: Omit<KeptDraft<Values>, 'savedAt'>) {
  const db = await open()
  await db.put('drafts', { ...draft, savedAt: Date.now() })
}

/** The draft of that form if it is younger than a week. */
export async function loadDraft<Values>(form: string): Promise<KeptDraft<Values> | undefined> {
  const db = await open()
  const draft = await db.get('drafts', form)
  if (!draft) return undefined
  if (Date.now() - draft.savedAt > LIFETIME) {
    await db.delete('drafts', form)
    return undefined
  }
  return draft as KeptDraft<Values>
}

export async function dropDraft(form: string) {
  const db = await open()
  await db.delete('drafts', form)
}
