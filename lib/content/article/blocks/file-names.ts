/** The name of a file of the article's folder that an address names: file systems and keyboards write one name in two ways (Unicode normalisation). */
export function decodeName(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC').replace(/^\.\//, '')
  } catch {
    return url
  }
}
