import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An OpenID Connect provider on this machine, at which one and the same person is always signed in. */
export async function provider(subject: string, client: string, secret: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, URLSearchParams>()
  let says = 'yes' as 'yes' | 'no'
  let issuer = ''
  const server = createServer((request, response) => {
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration')
      json(200, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post'],
        authorization_response_iss_parameter_supported: true,
      })
    else if (url.pathname === '/keys')
      json(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }] })
    else if (url.pathname === '/auth') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      back.searchParams.set('iss', issuer)
      if (says === 'yes') {
        const code = randomUUID()
        codes.set(code, url.searchParams)
        back.searchParams.set('code', code)
      } else back.searchParams.set('error', 'access_denied')
      response.writeHead(302, { Location: back.href })
      response.end()
    } else if (url.pathname === '/token') {
      let body = ''
      request.on('data', part => {
        body += part
      })
      request.on('end', () => {
        const form = new URLSearchParams(body)
        const asked = codes.get(form.get('code') ?? '')
        codes.delete(form.get('code') ?? '')
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (form.get('client_id') !== client || form.get('client_secret') !== secret)
          json(401, { error: 'invalid_client' })
        else if (asked?.get('code_challenge') !== challenge) json(400, { error: 'invalid_grant' })
        else {
          const now = Math.floor(Date.now() / 1000)
          const signed = `${base64({ alg: 'RS256', kid: 'k1' })}.${base64({
            iss: issuer,
            sub: subject,
            aud: client,
            nonce: asked.get('nonce'),
            iat: now,
            exp: now + 300,
            email: 'rokia@film.example',
          })}`
          const signature = sign('sha256', Buffer.from(signed), privateKey).toString('base64url')
          json(200, { access_token: 'x', token_type: 'Bearer', id_token: `${signed}.${signature}` })
        }
      })
    } else json(404, {})
  })
  await new Promise<void>(listening => server.listen(0, 'localhost', listening))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    answer: (word: 'yes' | 'no') => {
      says = word
    },
    close: () => server.close(),
  }
}
