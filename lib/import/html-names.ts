/** Tags that have a sign of Markdown. */
export const signs: Record<string, string> = {
  em: '*',
  i: '*',
  cite: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
  strike: '~~',
  code: '`',
  kbd: '`',
  tt: '`',
}

/** Tags that part paragraphs. */
export const blocks = new Set([
  'p',
  'div',
  'center',
  'section',
  'article',
  'figure',
  'figcaption',
  'ul',
  'ol',
  'details',
  'summary',
])

/** Tags that only style, or whose text can stand alone. */
export const inlines = new Set([
  'small',
  'span',
  'font',
  'u',
  'big',
  'mark',
  'abbr',
  'sup',
  'sub',
  'nobr',
  'wbr',
  'ruby',
])

/** Raised forms of signs. */
export const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-()'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'][index] ?? sign]),
)

/** Lowered forms of signs. */
export const subscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎'][index] ?? sign]),
)

/** A text in such forms, if all its signs have one; other text stands on the line. */
export function raise(forms: Record<string, string>, text: string): string {
  return [...text].every((sign) => sign in forms) ? [...text].map((sign) => forms[sign]).join('') : text
}
