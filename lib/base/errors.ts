/** Thrown when something cannot be published; the message says what is wrong and how to mend it. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The message of the error behind a failed `fetch`, which only says that it failed, with its system code if it has one. */
export function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = codeOf(cause)
  return code === undefined ? messageOf(cause) : `${code}: ${messageOf(cause)}`
}

/** The system error code (`ENOENT`, `ENOSPC` …) of anything thrown, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** A Refusal for a disk that takes nothing more or nothing at all, any other error as it is. */
export function explainWriting(error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Refusal(
        `No room on the disk for the release (${messageOf(error)}). Nothing was published: free some space and build again.`,
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        `The release may not be written (${messageOf(error)}). Nothing was published: let this user write there.`,
      )
    default:
      return error
  }
}
