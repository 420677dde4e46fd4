/**
 * Returns the one canonical spelling of a URL path (RFC 3986 §6.2.2), or undefined when it cannot be one.
 *
 * Dot segments and empty segments go, `index.html` gives way to its folder, needless percent-encoding is
 * undone and the rest is written in upper case. An encoded slash stays encoded: it is data, not a separator.
 * Undefined for malformed or overlong percent-encoding, backslashes, control characters (NUL included) and
 * whatever else is no printable ASCII.
 */
export function canonicalPath(path: string): string | undefined {
  if (!path.startsWith('/') || /[^!-~]/.test(path)) return undefined
  const segments: string[] = []
  for (const segment of path.split('/')) {
    const text = decodeSegment(segment)
    if (text === undefined) return undefined
    if (text === '..') segments.pop()
    else if (text !== '' && text !== '.') segments.push(encodeSegment(text))
  }
  const namesFolder = /\/(?:(?:\.|%2e){1,2})?$/i.test(path)
  const namesIndex = !namesFolder && segments.at(-1) === 'index.html'
  if (namesIndex) segments.pop()
  if (segments.length === 0) return '/'
  return `/${segments.join('/')}${namesFolder || namesIndex ? '/' : ''}`
}

/** Returns the file below the document root that stands for a canonical URL path: `/a/` is `a/index.html`. */
export function fileOfPath(path: string): string {
  const file = path.endsWith('/') ? `${path}index.html` : path
  return file.includes('%') ? file.slice(1).split('/').map(decodeURIComponent).join('/') : file.slice(1)
}

function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    return /[\u0000-\u001f\u007f\\]/.test(text) ? undefined : text
  } catch {
    // URIError: a percent sign without two hex digits, or bytes that are no UTF-8.
    return undefined
  }
}

/** Encodes all but the characters RFC 3986 §3.3 allows in a segment as they are. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2[46BC]|3[ABD]|40)/g, decodeURIComponent)
}
