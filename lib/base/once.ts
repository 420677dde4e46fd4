/** A function that does its work the first time it is called, and returns that result each time. */
export function once<Arguments extends unknown[], Value>(
  work: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  let done: { value: Value } | undefined
  return (...args) => {
    done ??= { value: work(...args) }
    return done.value
  }
}
