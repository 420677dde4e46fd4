/**
 * Pattern (PCRE, RE2 and JavaScript, case aside) of an Accept header that is answered with the Markdown form of a page:
 * it names Markdown first and no less welcome than anything else, as programs that read for a model do.
 */
export const prefersMarkdown = '^[ \\t]*text/markdown[ \\t]*(?:;[ \\t]*q=1(?:\\.0*)?[ \\t]*)?(?:,|$)'

/** Name of the file beside a page that has its text as Markdown. */
export const markdownForm = 'index.md'

/**
 * The request headers that an answer of this media type depends on, as the value of Vary; empty when it depends on none.
 */
export function varyOf(contentType: string, isCompressed: boolean): string {
  return [
    ...(dependsOnAccept(contentType) ? ['accept'] : []),
    ...(isCompressed ? ['accept-encoding'] : []),
  ].join(', ')
}

/** Whether what an address answers with may depend on the Accept header, as pages and their Markdown do. */
function dependsOnAccept(contentType: string): boolean {
  return /^text\/(?:html|markdown)\b/.test(contentType)
}
