import { describe, expect, it, vi } from 'vitest'
import { zoomOf } from '@/features/attendance/camera'

function camera(zoom?: { min: number; max: number; step: number }) {
  const applyConstraints = vi.fn<(wanted: MediaTrackConstraints) => Promise<void>>().mockResolvedValue()
  const track = { getCapabilities: () => ({ zoom }), getSettings: () => ({ zoom: 2 }), applyConstraints }
  return { stream: { getVideoTracks: () => [track] } as unknown as MediaStream, applyConstraints }
}

describe('how near a camera looks', () => {
  it('is set where it can be, no further in than makes the picture clearer', async () => {
    const { stream, applyConstraints } = camera({ min: 1, max: 20, step: 0.1 })
    const zoom = zoomOf(stream)
    expect(zoom).toMatchObject({ min: 1, max: 5, step: 0.1, now: 2 })
    await zoom?.set(3)
    expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ zoom: 3 }] })
  })

  it('stays as it is where it cannot be set', () => {
    expect(zoomOf(camera().stream)).toBeUndefined()
    expect(zoomOf(camera({ min: 1, max: 1, step: 1 }).stream)).toBeUndefined()
    expect(zoomOf({ getVideoTracks: () => [{}] } as unknown as MediaStream)).toBeUndefined()
    expect(zoomOf({ getVideoTracks: () => [] } as unknown as MediaStream)).toBeUndefined()
  })
})
