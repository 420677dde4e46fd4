/** The words of the last part of an address's path, with spaces between; empty where it cannot be read. */
export function addressWords(pathname: string): string {
  const last = pathname.split('/').findLast(Boolean) ?? ''
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, '')
      .replace(/[\s\p{P}\p{C}]+/gu, ' ')
      .trim()
  } catch {
    return ''
  }
}
