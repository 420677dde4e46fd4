/**
 * True when robots directives, of a robots meta element or an X-Robots-Tag header, forbid indexing. Directives with
 * a value may hold the same words (`max-image-preview:none`) and forbid nothing.
 */
export function forbidsIndexing(directives: string): boolean {
  return splitDirectives(directives).some(
    // A header may address one crawler: `googlebot: noindex`.
    (directive) => directive === 'none' || /(^|:\s*)noindex$/.test(directive),
  )
}

/** Single directives, trimmed and in lower case. */
export function splitDirectives(directives: string): string[] {
  return directives.split(',').map((directive) => directive.trim().toLowerCase())
}
