/**
 * What a gate keeps on the device: the roster and photos of its project, and the scans that wait. Everything about people
 * is encrypted with a key that the browser holds and hands out to nobody, not even to this code.
 */
const NAME = 'taalentio-gate'
type Store = 'keys' | 'rosters' | 'photos' | 'scans' | 'device'

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

let opened: Promise<IDBDatabase> | undefined

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      for (const store of ['keys', 'rosters', 'photos', 'device']) request.result.createObjectStore(store)
      request.result.createObjectStore('scans', { autoIncrement: true })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function run<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
) {
  const db = await database()
  return new Promise<T>((resolve, reject) => {
    // "strict": a scan is on the disk before anybody is told that it is kept
    const transaction = db.transaction(store, mode, { durability: 'strict' })
    const request = work(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

async function key() {
  const kept = await run<CryptoKey | undefined>('keys', 'readonly', store => store.get('aes'))
  if (kept) return kept
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // another tab may have been first: whichever is stored is used by both
  await run('keys', 'readwrite', store => store.add(fresh, 'aes')).catch(() => undefined)
  return (await run<CryptoKey | undefined>('keys', 'readonly', store => store.get('aes'))) ?? fresh
}

async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain) }
}

async function unseal<T>({ iv, data }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key(), data)
  return JSON.parse(new TextDecoder().decode(plain)) as T
}

async function read<T>(store: Store, name: string) {
  const found = await run<Sealed | undefined>(store, 'readonly', s => s.get(name))
  return found ? unseal<T>(found) : undefined
}

async function write(store: Store, name: string, value: unknown) {
  const sealed = await seal(value)
  await run(store, 'readwrite', s => s.put(sealed, name))
}

export const readRoster = <T>(projectId: string) => read<T>('rosters', projectId)
export const keepRoster = (projectId: string, roster: unknown) => write('rosters', projectId, roster)
export const readPhoto = (id: string) => read<string>('photos', id)
export const keepPhoto = (id: string, picture: string) => write('photos', id, picture)

/** The scans that wait, oldest first, each with the place it has in the row. */
export async function waitingScans<T>(): Promise<{ place: number; scan: T }[]> {
  const db = await database()
  const rows = await new Promise<[number, Sealed][]>((resolve, reject) => {
    const found: [number, Sealed][] = []
    const request = db.transaction('scans').objectStore('scans').openCursor()
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(found)
      found.push([Number(cursor.key), cursor.value])
      cursor.continue()
    }
  })
  return Promise.all(rows.map(async ([place, sealed]) => ({ place, scan: await unseal<T>(sealed) })))
}

/** Keeps a scan behind the others; gives its place. */
export async function keepScan(scan: unknown) {
  const sealed = await seal(scan)
  return Number(await run('scans', 'readwrite', store => store.add(sealed)))
}

export async function changeScan(place: number, scan: unknown) {
  const sealed = await seal(scan)
  await run('scans', 'readwrite', store => store.put(sealed, place))
}

export async function dropScans(places: readonly number[]) {
  if (places.length === 0) return
  await run('scans', 'readwrite', store => {
    let last: IDBRequest<undefined> | undefined
    for (const place of places) last = store.delete(place)
    return last as IDBRequest<undefined>
  })
}

/** The name this device goes by; new after a wipe. */
export async function deviceId() {
  const known = await run<string | undefined>('device', 'readonly', store => store.get('id'))
  if (known) return known
  const fresh = crypto.randomUUID()
  await run('device', 'readwrite', store => store.add(fresh, 'id')).catch(() => undefined)
  return (await run<string | undefined>('device', 'readonly', store => store.get('id'))) ?? fresh
}

/** Forgets the people of one project; scans of it that wait stay. */
export const dropRoster = (projectId: string) =>
  run<undefined>('rosters', 'readwrite', store => store.delete(projectId))

/** Forgets everybody. Scans that wait stay until they are sent: they are the only record of who came. */
export async function forgetEverybody() {
  for (const store of ['rosters', 'photos', 'device'] as const) await run(store, 'readwrite', s => s.clear())
  if ((await waitingScans()).length === 0) await run('keys', 'readwrite', store => store.clear())
}
