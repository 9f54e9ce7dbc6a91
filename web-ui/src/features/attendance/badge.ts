/** What a badge's QR code says, read and verified on the device itself; mirrors the server's BadgeValue. */
export interface BadgeValue {
  code: string
  issue: number
  keyId: string
  signature: Uint8Array<ArrayBuffer>
  signed: Uint8Array<ArrayBuffer>
}

const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SHAPE = /^([0-9A-Z]{11})([A-Z2-7]{2})([A-Z2-7]{4})([A-Z2-7]{103})$/
const ADDRESS = /^HTTPS?:\/\/\S+\/(?:B|BADGE)\/([0-9A-Z]+)\/?$/
const PURPOSE = 'taalentio-badge-1:'

/** The badge value in what a scanner read: the value itself or the address of its page. */
export function readBadge(scanned: string): BadgeValue | undefined {
  const text = scanned.trim().toUpperCase()
  const match = SHAPE.exec(ADDRESS.exec(text)?.[1] ?? text)
  if (!match) return undefined
  const [, code = '', issue = '', keyId = '', signature = ''] = match
  const bytes = fromBase32(signature)
  if (!bytes) return undefined
  return {
    code,
    issue: SYMBOLS.indexOf(issue.charAt(0)) * 32 + SYMBOLS.indexOf(issue.charAt(1)),
    keyId,
    signature: bytes,
    signed: new TextEncoder().encode(PURPOSE + code + issue + keyId),
  }
}

function fromBase32(text: string) {
  const bytes = new Uint8Array(64)
  let held = 0
  let bits = 0
  let at = 0
  for (const symbol of text) {
    held = ((held << 5) | SYMBOLS.indexOf(symbol)) & 0xffff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** Whether the raw Ed25519 key (Base64) signed the badge; undefined when this browser cannot tell. */
export async function signedBy(badge: BadgeValue, publicKey: string) {
  const raw = Uint8Array.from(atob(publicKey), letter => letter.charCodeAt(0))
  const key = await verifyingKey(raw)
  return key && crypto.subtle.verify('Ed25519', key, badge.signature, badge.signed)
}

/** Whether this browser can verify badges by itself: Chrome before 137 and Safari before 17 cannot. */
export const canVerify = async () => (await verifyingKey(new Uint8Array(32))) !== undefined

async function verifyingKey(raw: Uint8Array<ArrayBuffer>) {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined
    throw error
  }
}

/** What a code typed by hand or a profile's address comes down to. */
export function readCode(typed: string) {
  const profile = /\/cinema\/profile\/([^/?#\s]+)\/?$/i.exec(typed.trim())
  return (profile?.[1] ?? typed).replace(/[\s\p{Dash_Punctuation}]/gu, '').toUpperCase()
}
