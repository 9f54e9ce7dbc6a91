/** Asks whoever sits here for the password; true once the server has taken it. */
type Ask = () => Promise<boolean>

/** The page that asks may still be on its way when the first answer wants it. */
const COMING = 10_000

let ask: Ask | undefined
const waiting = new Set<(ask: Ask) => void>()

/** Says who asks. Returns how to say that nobody does any more. */
export function whenPasswordNeeded(asks: Ask) {
  ask = asks
  for (const go of waiting) go(asks)
  waiting.clear()
  return () => {
    ask = undefined
  }
}

/** Who asks; undefined when nobody came in time. */
function asker(): Promise<Ask | undefined> {
  if (ask) return Promise.resolve(ask)
  return new Promise(resolve => {
    waiting.add(resolve)
    setTimeout(() => {
      waiting.delete(resolve)
      resolve(undefined)
    }, COMING)
  })
}

/** Sends a request. One the server holds back until the password is given again goes a second time after that. */
export async function sendConfirmed(request: Request, send: (request: Request) => Promise<Response>) {
  const again = request.method === 'GET' ? undefined : request.clone()
  const response = await send(request)
  if (!again || response.status !== 403) return response
  const problem: { code?: string } | undefined = await response
    .clone()
    .json()
    .catch(() => undefined)
  if (problem?.code !== 'password-needed') return response
  const asks = await asker()
  return (await asks?.()) ? send(again) : response
}
