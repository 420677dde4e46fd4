/** A part of an address without its percent-encoding; as it is where that cannot be decoded. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
