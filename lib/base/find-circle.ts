/**
 * The shortest way that leads from a name over others back to it, both ends included; undefined where none does. A
 * name that leads to itself is a circle of two.
 */
export function findCircle(start: string, nextOf: (name: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>()
  const ways = [[start]]
  // The list grows while it is walked: those nearer to the start come first.
  for (const way of ways) {
    for (const next of nextOf(way.at(-1) ?? start)) {
      if (next === start) return [...way, start]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}
