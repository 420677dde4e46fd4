/**
 * Minutes left, rounded up, given the seconds that the current section and the later ones take. `read` is how
 * much of the current one is read: 1 when all is, below 0 before it begins.
 */
export const minutesLeft = (seconds: readonly number[], read: number) =>
  Math.ceil(seconds.reduce((sum, each, later) => sum + each - (later ? 0 : each * Math.min(1, read)), 0) / 60)
