/**
 * True when the front matter of a file says `draft: true`. It is read as text, since a draft may be as broken as
 * its author leaves it and must not keep the rest of the site from being published.
 */
export function isDraftText(text: string): boolean {
  const [, fields] = /^\ufeff?---\r?\n([\s\S]*?)^---\s*$/m.exec(text) ?? []
  return fields !== undefined && /^draft:[ \t]+true[ \t]*(?:#.*)?\r?$/m.test(fields)
}
