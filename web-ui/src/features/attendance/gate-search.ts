/** What the address of a gate says. */
export interface GateSearch {
  view?: 'scan' | 'board' | 'doubts' | 'devices'
}

export function readGateSearch(search: Record<string, unknown>): GateSearch {
  const { view } = search
  return view === 'board' || view === 'doubts' || view === 'devices' ? { view } : {}
}
