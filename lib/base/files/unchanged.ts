import type { Stats } from 'node:fs'

/**
 * Whether these are facts of a plain file of so many bytes of which nothing was changed since a moment (milliseconds since
 * 1970): neither its content, whose own time anyone can set back, nor its rights or names (st_ctime, stat(2)). Never where
 * no moment is known.
 */
export function isUnchanged(stats: Stats, bytes: number, since = Number.NEGATIVE_INFINITY): boolean {
  return stats.isFile() && stats.size === bytes && stats.ctimeMs < since
}
