/** A reason why a site cannot be audited at all; the message says what is wrong and how to mend it. */
export class AuditError extends Error {
  override name = 'AuditError'
}
