import { useState } from 'react'

/**
 * The one-time token a mail or the console handed over. It travels after the `#`, which no server log and no other
 * site ever sees.
 */
export function useOneTimeToken() {
  const [token] = useState(() => decodeURIComponent(location.hash.replace(/^#(?:token=)?/, '')))
  return token
}
