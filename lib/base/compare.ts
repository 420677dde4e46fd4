/** The order of two texts by code unit, which is the same on every machine, as no locale's is: negative, 0 or positive. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
