/**
 * Regular expressions (PCRE and RE2) for request targets that spell a path otherwise than `canonicalPath` does.
 * Servers undo all percent-encoding before they look for a file: one page would answer at many addresses.
 */
export const spellings = {
  /** Most paths, told at once from all that follows. */
  plain: '^(?:/[0-9A-Za-z_-][0-9A-Za-z_.-]*)*/?(?:\\?|$)',
  /** Control characters, backslashes, bytes that never occur in UTF-8. */
  malformed:
    '^[^?]*(?:%[01][0-9A-Fa-f]|%7[Ff]|%5[Cc]|%[Cc][01]|%[Ff][5-9A-Fa-f]|[\\x00-\\x20\\x7f-\\xff]|\\\\)',
  /** An encoded slash is data, and no page has one in its address. */
  encodedSlash: '^[^?]*%2[Ff]',
  emptySegment: '^[^?]*//',
  dotSegment: '^[^?]*/(?:\\.|%2[Ee]){1,2}(?:[/?]|$)',
  /** Percent-encoding of unreserved characters (RFC 3986 §6.2.2.2). */
  needless: '^[^?]*%(?:2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe])',
  /** Percent-encoding in lower case (§6.2.2.1). */
  lowerCase: '^[^?]*%(?:[0-9A-Fa-f][a-f]|[a-f][0-9A-F])',
} as const
