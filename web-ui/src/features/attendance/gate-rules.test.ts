import { beforeAll, describe, expect, it, vi } from 'vitest'
import { canVerify, readBadge, readCode, signedBy } from '@/features/attendance/badge'
import { judge, sessionsOf, withLines, after as withScan } from '@/features/attendance/gate-rules'
import { fromLocalInput, toLocalInput } from '@/features/attendance/hours'
import type { AttendanceLine, Roster } from '@/shared/lib/model'

const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const AT = new Date('2026-11-25T08:00:00Z')
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000)

function base32(bytes: Uint8Array) {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map(five => SYMBOLS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

let keys: CryptoKeyPair
let publicKey = ''
let roster: Roster

async function signed(code: string, issue = 'AB', keyId = 'KEY2') {
  const text = new TextEncoder().encode(`taalentio-badge-1:${code}${issue}${keyId}`)
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, text)
  return `${code}${issue}${keyId}${base32(new Uint8Array(signature))}`
}

const person = (code: string, cinemaCode: string): AttendanceLine => ({
  person: {
    assignmentId: code,
    code,
    cinemaCode,
    firstName: 'Fatou',
    lastName: 'Diop',
    talentType: 'EXTRA',
    expected: true,
  },
  presence: 'ABSENT',
  earlier: [],
})

beforeAll(async () => {
  keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  publicKey = btoa(String.fromCharCode(...raw))
  roster = {
    projectId: 'p1',
    name: 'Le Baobab',
    timeZone: 'Africa/Dakar',
    dayCutover: '04:00',
    workDate: '2026-11-25',
    madeAt: AT.toISOString(),
    keys: [{ keyId: 'KEY2', publicKey }],
    voidThrough: { SNBAO001002: 1 },
    lines: [person('SNBAO001001', 'SNDAK00001F'), person('SNBAO001002', 'SNDAK00002F')],
    pulse: 4,
    sameMomentSeconds: 60,
    severalSessions: false,
  }
})

describe('a badge on the device', () => {
  it('is read from its value and from its address, in any case, and verified with the key of its name', async () => {
    const value = await signed('SNBAO001001')
    for (const text of [
      value,
      value.toLowerCase(),
      `HTTPS://TAALENTIO.EXAMPLE.ORG/B/${value}`,
      ` ${value}\n`,
    ]) {
      const badge = readBadge(text)
      expect(badge?.code).toBe('SNBAO001001')
      expect(badge?.issue).toBe(1)
      expect(badge && (await signedBy(badge, publicKey))).toBe(true)
    }
  })

  it('with one letter changed is a forged badge or none', async () => {
    const value = await signed('SNBAO001001')
    for (let at = 0; at < value.length; at += 7) {
      const other = value[at] === 'A' ? 'B' : 'A'
      const judged = await judge(roster, value.slice(0, at) + other + value.slice(at + 1), AT)
      expect(['FORGED', 'UNKNOWN']).toContain(judged.verdict)
    }
  })
})

describe('a gate without network', () => {
  it('lets in, out, and then nothing more, a minute apart', async () => {
    const value = await signed('SNBAO001001')
    let known = roster
    const steps: [number, string, string | undefined][] = [
      [0, 'CHECKED_IN', 'ENTRY'],
      [59, 'DUPLICATE_SCAN', undefined],
      [60, 'CHECKED_OUT', 'EXIT'],
      [90, 'DUPLICATE_SCAN', undefined],
      [600, 'ALREADY_COMPLETE', undefined],
    ]
    for (const [seconds, verdict, told] of steps) {
      const judged = await judge(known, value, later(seconds))
      expect([judged.verdict, judged.told, judged.keeps]).toEqual([verdict, told, true])
      known = withScan(known, judged, later(seconds))
    }
  })

  it('lets somebody who left come back where the house allows it, by the time it has set', async () => {
    let known: Roster = { ...roster, sameMomentSeconds: 10, severalSessions: true }
    const steps: [number, string][] = [
      [0, 'CHECKED_IN'],
      [9, 'DUPLICATE_SCAN'],
      [10, 'CHECKED_OUT'],
      [19, 'DUPLICATE_SCAN'],
      [600, 'CHECKED_IN'],
      [700, 'CHECKED_OUT'],
    ]
    for (const [seconds, verdict] of steps) {
      const judged = await judge(known, 'SNBAO001001', later(seconds))
      expect(judged.verdict).toBe(verdict)
      known = withScan(known, judged, later(seconds))
    }
    const [line] = known.lines
    expect(line && sessionsOf(line).map(stay => stay.in)).toEqual([
      AT.toISOString(),
      later(600).toISOString(),
    ])
  })

  it('goes on with a list that an older page had kept', async () => {
    const { sameMomentSeconds: _, severalSessions: __, ...old } = roster
    const judged = await judge(old as Roster, 'SNBAO001001', AT)
    const known = withScan(old as Roster, judged, AT)
    expect((await judge(known, 'SNBAO001001', later(59))).verdict).toBe('DUPLICATE_SCAN')
  })

  it('refuses a revoked badge and a forged one, and keeps the revoked one for somebody to see', async () => {
    expect(await judge(roster, await signed('SNBAO001002'), AT)).toMatchObject({
      verdict: 'REVOKED',
      keeps: true,
    })
    expect(await judge(roster, await signed('SNBAO001002', 'AC'), AT)).toMatchObject({
      verdict: 'CHECKED_IN',
    })
    expect(await judge(roster, await signed('SNBAO001001', 'AB', 'KEY3'), AT)).toMatchObject({
      verdict: 'FORGED',
      keeps: false,
    })
  })

  it('keeps a badge that the browser cannot verify, and says neither that it is forged nor that anybody came', async () => {
    const cannot = vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('no Ed25519', 'NotSupportedError'))
    const judged = await judge(roster, await signed('SNBAO001001'), AT)
    expect(judged).toMatchObject({ verdict: 'UNVERIFIED', keeps: true, line: { presence: 'ABSENT' } })
    expect(judged.told).toBeUndefined()
    expect(withScan(roster, judged, AT)).toBe(roster)
    expect(await canVerify()).toBe(false)
    cannot.mockRestore()
    expect(await canVerify()).toBe(true)
  })

  it('knows people by the code on the badge, their own code and the address of their page', async () => {
    for (const typed of [
      'snbao001001',
      'SNBAO 001-001',
      'SNDAK00001F',
      'https://a.example/cinema/profile/SNDAK00001F',
    ])
      expect((await judge(roster, typed, AT)).line?.person.code).toBe('SNBAO001001')
    expect(readCode(' sn-bao 001001 ')).toBe('SNBAO001001')
  })

  it('keeps a scan of somebody it does not know: the server may', async () => {
    expect(await judge(roster, 'SNBAO001009', AT)).toEqual({ verdict: 'UNKNOWN', keeps: true })
  })

  it('takes over what other gates did', async () => {
    const [first] = roster.lines
    if (!first) throw new Error('nobody')
    const known = withLines(roster, [
      {
        ...first,
        presence: 'IN',
        session: {
          id: 's',
          workDate: '2026-11-25',
          in: AT.toISOString(),
          status: 'IN',
          inMethod: 'QR',
          version: 0,
        },
      },
      person('SNBAO001003', 'SNDAK00003F'),
    ])
    expect(known.lines).toHaveLength(3)
    expect((await judge(known, 'SNBAO001001', later(3600))).verdict).toBe('CHECKED_OUT')
  })
})

describe('times of another zone', () => {
  it('go into the field and come back the same', () => {
    for (const zone of ['Africa/Casablanca', 'Africa/Dakar', 'Africa/Nairobi', 'America/New_York'])
      for (const iso of ['2026-02-15T08:30:00.000Z', '2026-07-01T23:45:00.000Z', '2026-11-25T00:00:00.000Z'])
        expect(fromLocalInput(toLocalInput(iso, zone), zone)).toBe(iso)
    expect(toLocalInput('2026-11-25T08:00:00Z', 'Africa/Nairobi')).toBe('2026-11-25T11:00')
  })
})
