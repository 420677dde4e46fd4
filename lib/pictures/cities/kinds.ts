import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Cities } from '#lib/pictures/pictures.ts'

/** The names of the kinds of roles of a map: its own, or those of the dictionary. */
export function kindNames({ kinds }: Cities, messages: PictureMessages): ReadonlyMap<string, string> {
  return new Map(Object.entries(kinds ?? messages.kind))
}
