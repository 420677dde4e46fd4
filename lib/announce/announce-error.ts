/** A reason why nothing can be announced at all; the message says what is wrong and how to mend it. */
export class AnnounceError extends Error {
  override name = 'AnnounceError'
}
