import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, networkProblem } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'
import { type Device, memoryDevice } from './device'
import { DraftKeeper } from './keeper'
import type { DraftShape, RemoteDraft, Transport } from './keeping'

interface Values {
  identity: { firstName: string; lastName: string }
  talents: string[]
  documents: { photo: string }
}

const blank: Values = { identity: { firstName: '', lastName: '' }, talents: [], documents: { photo: '' } }

const shape: DraftShape<Values> = {
  form: 'talent',
  blank,
  firstStep: 'identity',
  toWire: values => ({ ...values }),
  fromWire: content => ({ ...blank, ...content }) as Values,
  withoutFiles: values => ({ ...values, documents: { photo: '' } }),
  place: (values, _slot, fileId, how) => ({ ...values, documents: { photo: how === 'put' ? fileId : '' } }),
}

/** A server kept in memory, whose network can be cut before a request arrives or before its answer does. */
class FakeServer implements Transport {
  drafts = new Map<string, RemoteDraft>()
  files = new Map<string, Blob>()
  submissions = new Map<string, string>()
  requests: string[] = []
  /** `down`: nothing arrives; `deaf`: requests arrive, answers get lost. */
  network: 'up' | 'down' | 'deaf' = 'up'
  refusal: ApiProblem | undefined
  issued = 0

  async #through<T>(name: string, act: () => T): Promise<T> {
    await Promise.resolve()
    this.requests.push(name)
    if (this.network === 'down') throw networkProblem()
    if (this.refusal) throw this.refusal
    const result = act()
    if (this.network === 'deaf') throw networkProblem()
    return structuredClone(result)
  }
  #one(ref: { id: string }) {
    const draft = this.drafts.get(ref.id)
    if (!draft) throw new ApiProblem(404, 'not-found', undefined)
    return draft
  }
  create = (body: { step: string; content: object }) =>
    this.#through('create', () => {
      const draftId = `d${this.drafts.size + 1}`
      const draft = {
        draftId,
        resumeToken: `t-${draftId}`,
        expiresAt: '2026-01-01T00:00:00Z',
        step: body.step,
        content: structuredClone(body.content) as Record<string, unknown>,
        version: 0,
      }
      this.drafts.set(draftId, draft)
      return draft
    })
  read = (ref: { id: string }) => this.#through('read', () => this.#one(ref))
  write: Transport['write'] = (ref, body) =>
    this.#through('write', () => {
      const draft = this.#one(ref)
      if (body.version !== undefined && body.version !== draft.version)
        throw new ApiProblem(412, 'conflict-version', undefined)
      draft.content = structuredClone(body.content) as Record<string, unknown>
      draft.step = body.step
      draft.version++
      return draft
    })
  upload: Transport['upload'] = (_ref, _slot, file) =>
    this.#through('upload', () => {
      const fileId = `f${this.files.size + 1}`
      this.files.set(fileId, file.bytes)
      return { fileId, name: file.name, size: file.bytes.size, mime: file.bytes.type }
    })
  removeFile = () => this.#through('removeFile', () => undefined)
  readFile = (_ref: unknown, fileId: string) =>
    this.#through('readFile', () => this.files.get(fileId) as Blob)
  sendLink = () => this.#through('sendLink', () => undefined)
  submit: Transport['submit'] = (_ref, key) =>
    this.#through('submit', () => {
      const code = this.submissions.get(key) ?? `MAM${String(++this.issued).padStart(4, '0')}RAB`
      this.submissions.set(key, code)
      return { code, qrUrl: '/qr', profileUrl: '/p' }
    })
}

let server: FakeServer
let device: Device
let killed: (() => void) | undefined
const rhythm = { quiet: 50, retry: () => 100 }

/** A tab on this device. Opening the next one kills it: nothing it still means to do happens. */
function keeper() {
  killed?.()
  let alive = true
  killed = () => {
    alive = false
  }
  const silent = <T extends object>(target: T) =>
    new Proxy(target, {
      get(all, name) {
        const member = all[name as keyof T]
        return typeof member === 'function'
          ? (...args: unknown[]) =>
              alive ? (member as (...given: unknown[]) => unknown)(...args) : new Promise(() => undefined)
          : member
      },
    })
  return new DraftKeeper(shape, silent(device), silent(server), rhythm)
}
const named = (firstName: string, lastName = ''): Values => ({ ...blank, identity: { firstName, lastName } })

beforeEach(() => {
  vi.useFakeTimers()
  server = new FakeServer()
  device = memoryDevice()
})
afterEach(() => vi.useRealTimers())

/** Somebody types, letter by letter. */
async function type(into: DraftKeeper<Values>, name: string) {
  for (let length = 1; length <= name.length; length++) {
    into.change(named(name.slice(0, length)))
    await vi.advanceTimersByTimeAsync(5)
  }
}

test('what_is_typed_is_on_the_device_at_once_and_on_the_server_after_a_pause', async () => {
  const typing = keeper()
  await typing.open()
  await type(typing, 'Awa')
  expect((await device.load('talent'))?.draft.values).toEqual(named('Awa'))
  expect(server.requests).toEqual([])
  await vi.advanceTimersByTimeAsync(60)
  expect(server.requests).toEqual(['create'])
  expect(server.drafts.get('d1')?.content).toEqual(named('Awa'))
  expect(typing.view().saved).toBe('server')
})

test('a_dead_network_and_a_killed_tab_lose_nothing', async () => {
  const first = keeper()
  await first.open()
  server.network = 'down'
  await type(first, 'Aminata')
  await vi.advanceTimersByTimeAsync(500)
  expect(first.view()).toMatchObject({ saved: 'device', trouble: 'network' })

  // The tab dies without a word; a new one opens on the same device, still without network.
  const second = keeper()
  await second.open()
  expect(second.values).toEqual(named('Aminata'))
  second.change(named('Aminata', 'Sow'))
  await vi.advanceTimersByTimeAsync(500)
  expect(server.drafts.size).toBe(0)

  server.network = 'up'
  second.networkBack()
  await vi.advanceTimersByTimeAsync(200)
  expect(second.view()).toMatchObject({ saved: 'server' })
  expect([...server.drafts.values()].at(-1)?.content).toEqual(named('Aminata', 'Sow'))
})

test('a_network_that_fails_every_other_request_still_gets_everything_there', async () => {
  const typing = keeper()
  await typing.open()
  const names = ['A', 'Ai', 'Aïs', 'Aïss', 'Aïssa', 'Aïssat', 'Aïssata', 'Aïssatou']
  for (const [index, name] of names.entries()) {
    server.network = index % 3 === 0 ? 'down' : index % 3 === 1 ? 'deaf' : 'up'
    typing.change(named(name))
    await vi.advanceTimersByTimeAsync(70)
  }
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(2000)
  const held = [...server.drafts.values()].at(-1)
  expect(held?.content).toEqual(named('Aïssatou'))
  expect(typing.view()).toMatchObject({ saved: 'server' })
  expect(typing.view().conflict).toBeUndefined()
})

test('an_answer_that_got_lost_is_not_taken_for_somebody_elses_change', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(60)
  server.network = 'deaf'
  typing.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(60)
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(300)
  expect(typing.view().conflict).toBeUndefined()
  expect(typing.view().saved).toBe('server')
})

test('a_change_made_on_another_phone_is_shown_and_the_person_chooses', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(60)
  const held = server.drafts.get('d1')
  if (!held) throw new Error('no draft')
  held.content = { ...named('Awa', 'Ndiaye') }
  held.version++

  typing.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(200)
  expect(typing.view().conflict?.theirs).toEqual(named('Awa', 'Ndiaye'))
  expect(typing.values).toEqual(named('Awa', 'Diop'))
  expect(held.content).toEqual(named('Awa', 'Ndiaye'))

  typing.settleConflict('mine')
  await vi.advanceTimersByTimeAsync(200)
  expect(held.content).toEqual(named('Awa', 'Diop'))
})

test('the_other_version_can_be_taken_instead', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(60)
  const held = server.drafts.get('d1')
  if (!held) throw new Error('no draft')
  held.content = { ...named('Awa', 'Ndiaye') }
  held.version++
  typing.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(200)
  const told = vi.fn()
  typing.onReplaced = told
  typing.settleConflict('theirs')
  await vi.advanceTimersByTimeAsync(200)
  expect(told).toHaveBeenCalledWith(named('Awa', 'Ndiaye'))
  expect(typing.view().saved).toBe('server')
})

test('a_draft_the_server_forgot_is_made_again_with_everything_in_it', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(60)
  server.drafts.clear()
  typing.change(named('Awa', 'Fall'))
  await vi.advanceTimersByTimeAsync(200)
  expect([...server.drafts.values()][0]?.content).toEqual(named('Awa', 'Fall'))
})

test('a_refused_draft_waits_for_another_answer_instead_of_asking_forever', async () => {
  const typing = keeper()
  await typing.open()
  server.refusal = new ApiProblem(422, 'invalid-value', undefined, [
    { field: 'identity.firstName', code: 'too-long', message: 'trop long' },
  ])
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(server.requests).toEqual(['create'])
  expect(typing.view()).toMatchObject({ saved: 'device', trouble: 'refused' })
  server.refusal = undefined
  typing.change(named('Awo'))
  await vi.advanceTimersByTimeAsync(200)
  expect(typing.view().saved).toBe('server')
})

test('a_photo_chosen_without_network_waits_on_the_device_and_leaves_when_it_returns', async () => {
  const first = keeper()
  await first.open()
  server.network = 'down'
  await first.add('photo', { bytes: new Blob(['jpeg']), name: 'photo.jpg', preview: new Blob(['small']) })
  await vi.advanceTimersByTimeAsync(300)
  expect(first.view().files[0]?.phase).toBe('waiting')

  const second = keeper()
  await second.open()
  const told = vi.fn()
  second.onReplaced = told
  server.network = 'up'
  second.networkBack()
  await vi.advanceTimersByTimeAsync(500)
  expect(second.view().files[0]).toMatchObject({ phase: 'kept', fileId: 'f1' })
  expect(second.values.documents.photo).toBe('f1')
  expect(told).toHaveBeenCalled()
  expect([...server.drafts.values()].at(-1)?.content).toMatchObject({ documents: { photo: 'f1' } })
})

test('a_submission_whose_answer_got_lost_is_repeated_under_the_same_key_and_gives_one_code', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(60)
  server.network = 'deaf'
  const sent = typing.submit(new AbortController().signal)
  await vi.advanceTimersByTimeAsync(350)
  expect(server.submissions.size).toBe(1)
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(300)
  expect((await sent).code).toBe('MAM0001RAB')
  expect(server.issued).toBe(1)
})

test('a_submission_interrupted_by_a_reload_goes_on_under_the_same_key', async () => {
  const first = keeper()
  await first.open()
  first.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(60)
  server.network = 'deaf'
  void first.submit(new AbortController().signal).catch(() => undefined)
  await vi.advanceTimersByTimeAsync(50)

  const second = keeper()
  await second.open()
  expect(second.interruptedSubmission).toBe(true)
  server.network = 'up'
  const sent = second.submit(new AbortController().signal)
  await vi.advanceTimersByTimeAsync(300)
  expect((await sent).code).toBe('MAM0001RAB')
  expect(server.issued).toBe(1)
})

test('a_refused_submission_gets_a_new_key_once_it_was_mended', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(60)
  server.refusal = new ApiProblem(422, 'invalid-value', undefined, [
    { field: 'identity.lastName', code: 'required', message: 'il manque' },
  ])
  const refused = typing.submit(new AbortController().signal).catch(error => error as ApiProblem)
  await vi.advanceTimersByTimeAsync(100)
  expect(await refused).toMatchObject({ status: 422 })
  expect(typing.interruptedSubmission).toBe(false)
})

test('starting_over_leaves_nothing_on_the_device', async () => {
  const typing = keeper()
  await typing.open()
  await type(typing, 'Awa')
  await vi.advanceTimersByTimeAsync(60)
  await typing.clear()
  await vi.advanceTimersByTimeAsync(500)
  expect(await device.load('talent')).toBeUndefined()
  expect(typing.hasAnswers).toBe(false)
})

test('a_link_opens_the_draft_on_another_device', async () => {
  const here = keeper()
  await here.open()
  here.change(named('Awa', 'Diop'))
  here.at('contact')
  await vi.advanceTimersByTimeAsync(100)
  device = memoryDevice()
  const there = keeper()
  await there.open()
  await there.resume({ id: 'd1', token: 't-d1' })
  expect(there.values).toEqual(named('Awa', 'Diop'))
  expect(there.view().step).toBe('contact')
})

/** A device whose storage does as told. */
function stubborn(failing: {
  save?: DOMException
  saveFile?: DOMException
  load?: DOMException
  drop?: DOMException
}): Device {
  const inner = memoryDevice()
  const refusing =
    <Args extends unknown[], Answer>(name: keyof typeof failing, act: (...args: Args) => Promise<Answer>) =>
    async (...args: Args) => {
      const refusal = failing[name]
      if (refusal) throw refusal
      return act(...args)
    }
  return {
    ...inner,
    save: refusing('save', inner.save),
    saveFile: refusing('saveFile', inner.saveFile),
    load: refusing('load', inner.load),
    drop: refusing('drop', inner.drop),
  }
}
const full = new DOMException('no room', 'QuotaExceededError')

test('a_full_device_is_told_and_the_server_still_gets_everything', async () => {
  const failing: { save?: DOMException } = { save: full }
  device = stubborn(failing)
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(10)
  expect(typing.view()).toMatchObject({ saved: 'device', device: 'full' })
  await vi.advanceTimersByTimeAsync(100)
  expect(typing.view()).toMatchObject({ saved: 'server', device: 'full' })
  expect(server.drafts.get('d1')?.content).toEqual(named('Awa'))

  delete failing.save
  typing.change(named('Awa', 'Diop'))
  await vi.advanceTimersByTimeAsync(100)
  expect(typing.view().device).toBeUndefined()
})

test('a_photo_the_device_has_no_room_for_is_told_until_the_server_has_it', async () => {
  device = stubborn({ saveFile: full })
  server.network = 'down'
  const typing = keeper()
  await typing.open()
  await typing.add('photo', { bytes: new Blob(['jpeg']), name: 'photo.jpg' })
  await vi.advanceTimersByTimeAsync(200)
  expect(typing.view().device).toBe('full')
  server.network = 'up'
  typing.networkBack()
  await vi.advanceTimersByTimeAsync(500)
  expect(typing.view().files[0]?.phase).toBe('kept')
  expect(typing.view().device).toBeUndefined()
})

test('a_storage_that_cannot_be_read_or_refuses_is_told_from_the_start', async () => {
  device = stubborn({ load: new DOMException('no', 'InvalidStateError') })
  const unreadable = keeper()
  await unreadable.open()
  expect(unreadable.view().device).toBe('refused')

  device = { ...memoryDevice(), lasting: () => false }
  const fleeting = keeper()
  await fleeting.open()
  expect(fleeting.view().device).toBe('refused')
})

test('whoever_starts_over_learns_that_the_device_did_not_forget', async () => {
  device = stubborn({ drop: new DOMException('no', 'UnknownError') })
  const typing = keeper()
  await typing.open()
  await type(typing, 'Awa')
  expect(await typing.clear()).toBe(false)
  expect(typing.hasAnswers).toBe(false)
  device = memoryDevice()
  expect(await keeper().clear()).toBe(true)
})

test('an_answer_about_forgotten_answers_does_not_bring_their_draft_back', async () => {
  const typing = keeper()
  await typing.open()
  typing.change(named('Awa'))
  await vi.advanceTimersByTimeAsync(50)
  await typing.clear()
  await vi.advanceTimersByTimeAsync(200)
  expect(typing.view()).toMatchObject({ saved: 'nothing', remote: false })
})

test('equality_of_answers_looks_inside', () => {
  expect(same({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBe(true)
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(same({ a: [1] }, { a: [1, 2] })).toBe(false)
})
