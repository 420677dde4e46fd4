/** Returns text as a quoted token of a Caddyfile, taken literally: no placeholder. */
export function caddyQuote(text: string): string {
  return `"${text.replaceAll('"', '\\"').replaceAll('{', '\\{')}"`
}

/** Returns a regular expression as a token of a Caddyfile; backquotes keep backslashes and braces as they are. */
export function caddyPattern(pattern: string): string {
  return `\`${pattern}\``
}

/** Returns text with every line one tab further in. */
export function indent(text: string): string {
  return text.replace(/^(?!$)/gm, '\t')
}
