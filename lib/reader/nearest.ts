import { distance } from 'fastest-levenshtein'

/**
 * Of paths, those that somebody may have meant who asked for another one, the nearest first, at most three. They are
 * compared whole and by their last part, as whoever types an address leaves out or mistakes one of its parts.
 */
export function nearestPaths(asked: string, paths: readonly string[]): string[] {
  const wanted = partsOf(asked)
  return paths
    .map((path) => ({ path, difference: differenceOf(wanted, partsOf(path)) }))
    .filter(({ difference }) => difference <= 0.4)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, 3)
    .map(({ path }) => path)
}

/** The share of characters to change: 0 for the same, 1 for nothing in common. */
function differenceOf(asked: readonly string[], candidate: readonly string[]): number {
  const share = (a: string, b: string) => distance(a, b) / Math.max(a.length, b.length, 1)
  return Math.min(
    share(asked.join('/'), candidate.join('/')),
    share(asked.at(-1) ?? '', candidate.at(-1) ?? ''),
  )
}

function partsOf(path: string): string[] {
  return decode(path)
    .toLowerCase()
    .replace(/(?:index)?\.\w+$/, '')
    .split('/')
    .filter(Boolean)
}

/** A path may hold a percent sign that encodes nothing. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
