/** Thrown when something cannot be published; the message says what is wrong and how to mend it. */
export class PublishError extends Error {
  override name = 'PublishError'
}

/** Returns the message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Returns the system error code (`ENOENT`, `ENOSPC` …) of anything thrown, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
