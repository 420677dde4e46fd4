/**
 * Stores a value when there is one, and returns what is stored under the key. Does nothing where storage is
 * blocked or full: no feature may depend on it.
 */
export function stored(key: string, value?: string): string | undefined {
  try {
    if (value) localStorage[key] = value
    return localStorage[key]
  } catch {
    return undefined
  }
}
