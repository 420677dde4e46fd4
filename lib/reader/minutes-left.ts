/**
 * Minutes left, rounded as the contents list rounds them (at least 1 until all is read), given the seconds that the
 * current section and the later ones take. `read` is how much of the current one is read: 1 when all is, below 0
 * before it begins.
 */
export const minutesLeft = (seconds: readonly number[], read: number) => {
  const done = Math.max(0, Math.min(1, read))
  const left = seconds.reduce((sum, each, later) => sum + each - (later ? 0 : each * done), 0)
  return Math.round(left / 60) || +(left > 0)
}
