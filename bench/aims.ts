/** Something a bench is to show, and what it has shown. */
export interface Aim {
  what: string
  found: string
  reached: boolean
}

/** Prints aims one a line; the program ends with status 1 when one is missed. */
export function printAims(aims: readonly Aim[]): void {
  console.log()
  for (const { what, found, reached } of aims) {
    console.log(`${reached ? '✓' : '✗'} ${what.padEnd(66)} ${found}`)
    if (!reached) process.exitCode = 1
  }
}
