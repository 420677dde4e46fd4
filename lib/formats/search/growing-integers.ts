/** A list of integers of 32 bits that can grow: four bytes each, where a list of numbers may take sixteen. */
export interface GrowingIntegers {
  push(value: number): void
  /** All of them, in the same memory. */
  all(): Int32Array
}

/** An empty list. */
export function growingIntegers(): GrowingIntegers {
  let values = new Int32Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(2 * length)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    all: () => values.subarray(0, length),
  }
}
