/** Asks whoever sits here for the password; true once the server has taken it. */
type Ask = () => Promise<boolean>

let ask: Ask | undefined

/** Says who asks. Returns how to say that nobody does any more. */
export function whenPasswordNeeded(asks: Ask) {
  ask = asks
  return () => {
    ask = undefined
  }
}

/** Sends a request. One the server holds back until the password is given again goes a second time after that. */
export async function sendConfirmed(request: Request, send: (request: Request) => Promise<Response>) {
  const again = ask && request.method !== 'GET' ? request.clone() : undefined
  const response = await send(request)
  if (!again || response.status !== 403) return response
  const problem: { code?: string } | undefined = await response
    .clone()
    .json()
    .catch(() => undefined)
  return problem?.code === 'password-needed' && (await ask?.()) ? send(again) : response
}
