/** A function that calls `work` the first time it is called, and returns that result each time. */
export function once<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
