/** Returns text as a part of a regular expression that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** Suffix of the text behind its path: `?query` first, then `#fragment`. */
export function splitFragment(target: string): { path: string; fragment: string } {
  const [, path = '', fragment = ''] = target.match(/^([^#]*)(#.*)?$/s) ?? []
  return { path, fragment }
}
