/**
 * Minutes left, rounded as the contents list rounds them (at least 1 until all is read), given the seconds that the
 * current section and the later ones take. `read` is how much of the current one is read: 1 when all is, below 0
 * before it begins.
 */
export function minutesLeft(seconds: readonly number[], read: number): number {
  const [current = 0, ...later] = seconds
  const done = Math.max(0, Math.min(1, read))
  const left = later.reduce((sum, each) => sum + each, current * (1 - done))
  return left > 0 ? Math.max(1, Math.round(left / 60)) : 0
}
