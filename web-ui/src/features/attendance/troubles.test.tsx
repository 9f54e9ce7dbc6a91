import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '@/app/providers'
import { makeQueries } from '@/app/queries'
import { CameraView } from '@/features/attendance/CameraView'
import { makeDecoder, zoomOf } from '@/features/attendance/camera'
import * as vault from '@/features/attendance/vault'
import { activateLocale } from '@/shared/lib/i18n'
import type { Roster } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'
import { server } from '@/test/server'

vi.mock('@/features/attendance/camera')
vi.mock('@/features/attendance/vault')

const PROJECT = '/api/v1/attendance/projects/{id}'
const gate = '/presence/0190b7a0-0000-7000-8000-000000000081'

function keptNothingYet() {
  vi.mocked(vault.deviceId).mockResolvedValue('0190b7a0-0000-7000-8000-0000000000b1')
  vi.mocked(vault.readRoster).mockResolvedValue(undefined)
  vi.mocked(vault.keepRoster).mockResolvedValue()
  vi.mocked(vault.waitingScans).mockResolvedValue([])
  vi.mocked(vault.dropScans).mockClear()
}

const roster: Roster = {
  projectId: 'p1',
  name: 'Le Baobab',
  timeZone: 'Africa/Dakar',
  dayCutover: '04:00',
  workDate: '2026-11-25',
  madeAt: '2026-11-25T08:00:00Z',
  keys: [],
  voidThrough: {},
  lines: [],
  pulse: 4,
  sameMomentSeconds: 60,
  severalSessions: false,
}

const noNetwork = () => refuses('post', `${PROJECT}/roster`, { status: 503, code: 'database-unavailable' })

describe('a gate that cannot do all of its work says so', () => {
  beforeEach(keptNothingYet)
  afterEach(() => vi.restoreAllMocks())

  it('when what it kept cannot be read, until there is a fresh list', async () => {
    vi.mocked(vault.readRoster).mockRejectedValue(new DOMException('no', 'OperationError'))
    noNetwork()
    await renderRoute(gate, admin)
    expect(await screen.findByText(/La liste gardée sur cet appareil est illisible/)).toBeVisible()
    answers('post', `${PROJECT}/roster`, roster)
    answers('get', `${PROJECT}/changes`, { pulse: 4, lines: [], wipe: false })
    expect(await screen.findByText('Liste prête : 0')).toBeVisible()
    expect(screen.queryByText(/est illisible/)).not.toBeInTheDocument()
  })

  it('when the browser cannot verify badges', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'))
    noNetwork()
    await renderRoute(gate, admin)
    expect(await screen.findByText(/ne sait pas vérifier les badges sans réseau/)).toBeVisible()
  })

  it('when the project is not theirs any more: its people are forgotten, its scans wait', async () => {
    vi.mocked(vault.readRoster).mockResolvedValue(roster)
    vi.mocked(vault.waitingScans).mockResolvedValue([
      { place: 1, scan: { projectId: gate.split('/').pop() } },
    ])
    refuses('post', `${PROJECT}/roster`, { status: 404, code: 'not-found' })
    await renderRoute(gate, admin)
    expect(await screen.findByText(/Ce projet ne vous est pas/)).toBeVisible()
    expect(vault.dropRoster).toHaveBeenCalledWith(gate.split('/').pop())
    expect(screen.queryByText(/Liste prête/)).not.toBeInTheDocument()
    expect(vault.dropScans).not.toHaveBeenCalled()
    answers('post', `${PROJECT}/roster`, roster)
    answers('get', `${PROJECT}/changes`, { pulse: 4, lines: [], wipe: false })
    answers('post', `${PROJECT}/scan-batches`, { scans: [], wipe: false })
    expect(await screen.findByText('Liste prête : 0', undefined, { timeout: 9_000 })).toBeVisible()
    expect(screen.queryByText(/Ce projet ne vous est pas/)).not.toBeInTheDocument()
  }, 12_000)

  it('when another project refuses what waits, its own scans are sent all the same', async () => {
    const own = gate.split('/').pop()
    vi.mocked(vault.waitingScans).mockResolvedValue([
      { place: 1, scan: { projectId: 'gone', scanId: 's1' } },
      { place: 2, scan: { projectId: own, scanId: 's2' } },
    ])
    answers('post', `${PROJECT}/roster`, roster)
    answers('get', `${PROJECT}/changes`, { pulse: 4, lines: [], wipe: false })
    server.use(
      http.post('*/attendance/projects/:id/scan-batches', ({ params }) =>
        params.id === 'gone'
          ? HttpResponse.json({ status: 404, code: 'not-found' }, { status: 404 })
          : HttpResponse.json({ scans: [], wipe: false }),
      ),
    )
    await renderRoute(gate, admin)
    await waitFor(() => expect(vault.dropScans).toHaveBeenCalledWith([2]))
    expect(vault.dropScans).not.toHaveBeenCalledWith([1])
    expect(screen.queryByText(/Ce projet ne vous est pas/)).not.toBeInTheDocument()
  })

  it('when a scan cannot be kept', async () => {
    vi.mocked(vault.keepScan).mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    noNetwork()
    const { user } = await renderRoute(gate, admin)
    await user.type(await screen.findByLabelText(/Code du badge/), 'SNBAO001001{Enter}')
    expect(await screen.findByText(/Ce navigateur ne garde rien/)).toBeVisible()
  })
})

describe('the device at hand', () => {
  beforeEach(keptNothingYet)

  it('tells the server what its people call it', async () => {
    answers('get', `${PROJECT}/devices`, [])
    answers('get', `${PROJECT}/changes`, { pulse: 4, lines: [], wipe: false })
    const sent = records('post', `${PROJECT}/roster`, roster)
    const { user } = await renderRoute(`${gate}?view=devices`, admin)
    await user.type(await screen.findByLabelText(/Nom de cet appareil/), 'Porte nord')
    await user.click(screen.getByRole('button', { name: 'Nommer' }))
    expect(await screen.findByText('Cet appareil porte ce nom')).toBeVisible()
    expect(sent.at(-1)?.body).toMatchObject({ label: 'Porte nord' })
  })
})

describe('a camera whose pictures are never read', () => {
  const decode = vi.fn<() => Promise<string | undefined>>()

  beforeEach(async () => {
    await activateLocale('fr')
    vi.stubGlobal('navigator', {
      ...navigator,
      mediaDevices: { getUserMedia: async () => ({ getTracks: () => [] }) },
    })
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
    vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockReturnValue(4)
    vi.mocked(makeDecoder).mockResolvedValue({ decode, end: () => undefined })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  const watch = (onCode: (text: string) => void = () => undefined) =>
    render(
      <Providers queries={makeQueries()}>
        <CameraView onCode={onCode} />
      </Providers>,
    )

  it('gives up with words and another way', async () => {
    decode.mockRejectedValue(new Error('no decoder'))
    watch()
    expect(await screen.findByText(/n’arrive pas à lire les codes QR/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Essayer de nouveau' })).toBeVisible()
  })

  it('is brought nearer where the camera can be', async () => {
    decode.mockResolvedValue(undefined)
    const set = vi.fn<(times: number) => Promise<void>>().mockResolvedValue()
    vi.mocked(zoomOf).mockReturnValue({ min: 1, max: 5, step: 0.5, now: 1, set, stands: () => 1 })
    watch()
    const zoom = await screen.findByRole('slider', { name: 'Zoom' })
    expect(zoom).toHaveAttribute('max', '5')
    fireEvent.change(zoom, { target: { value: '3' } })
    expect(set).toHaveBeenCalledWith(3)
    expect(screen.getByText('3 ×')).toBeVisible()
    vi.mocked(zoomOf).mockReset()
  })

  it('shows where the camera stayed when it refuses to come nearer', async () => {
    decode.mockResolvedValue(undefined)
    const applyConstraints = vi
      .fn<(wanted: MediaTrackConstraints) => Promise<void>>()
      .mockRejectedValue(new DOMException('no', 'OverconstrainedError'))
    const track = {
      getCapabilities: () => ({ zoom: { min: 1, max: 5, step: 0.5 } }),
      getSettings: () => ({ zoom: 2 }),
      applyConstraints,
    }
    const { zoomOf: asked } = await vi.importActual<typeof import('@/features/attendance/camera')>(
      '@/features/attendance/camera',
    )
    vi.mocked(zoomOf).mockReturnValue(asked({ getVideoTracks: () => [track] } as unknown as MediaStream))
    watch()
    const zoom = await screen.findByRole('slider', { name: 'Zoom' })
    expect(zoom).toHaveValue('2')
    fireEvent.change(zoom, { target: { value: '3' } })
    expect(zoom).toHaveValue('3')
    fireEvent.change(zoom, { target: { value: '4' } })
    expect(zoom).toHaveValue('4')
    expect(applyConstraints.mock.calls).toEqual([
      [{ advanced: [{ zoom: 3 }] }],
      [{ advanced: [{ zoom: 4 }] }],
    ])
    await waitFor(() => expect(zoom).toHaveValue('2'))
    expect(screen.getByText('2 ×')).toBeVisible()
    vi.mocked(zoomOf).mockReset()
  })

  it('goes on after a picture that failed, and without a code in it', async () => {
    decode.mockRejectedValueOnce(new Error('one bad picture'))
    decode.mockResolvedValueOnce(undefined)
    decode.mockResolvedValue('SNBAO001001')
    const read: string[] = []
    watch(text => read.push(text))
    await waitFor(() => expect(read).toEqual(['SNBAO001001']))
    expect(screen.queryByText(/n’arrive pas/)).not.toBeInTheDocument()
  })
})
