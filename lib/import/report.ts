/** What an import did, and what it leaves to the author. */
export interface ImportReport {
  /** Adds to the count of a kind of change that was made. */
  change: (what: string) => void
  /** Notes one thing that is left to do. */
  leave: (what: string) => void
  /** A line a kind of change, with how often it was made. */
  changed: () => string[]
  left: () => string[]
}

/** Creates an empty report. */
export function createReport(): ImportReport {
  const changes = new Map<string, number>()
  const left: string[] = []
  return {
    change: (what) => changes.set(what, (changes.get(what) ?? 0) + 1),
    leave: (what) => left.push(what),
    changed: () => [...changes].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`)),
    left: () => [...left],
  }
}
