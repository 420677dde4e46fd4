/**
 * Whether a page still has the words of a quotation, in their order: line ends, spaces, width and case of letters do
 * not count, and an ellipsis stands for any words.
 */
export function hasQuotation(text: string, quotation: string): boolean {
  const page = fold(text)
  let from = 0
  for (const part of quotation.split(/…+|\.{3,}/).map(fold)) {
    const at = page.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
