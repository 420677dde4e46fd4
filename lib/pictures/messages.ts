import type { RoleKind } from '#lib/pictures/cities/data.ts'

/** Every word that a picture needs beside its own data, in one language. */
export interface PictureMessages {
  /** An event that is not over, or how things stand. */
  now: string
  /** The open end of a stretch of time: "2019–…". */
  untilNow: string
  /** Opens and closes an aside, and stands between its parts. */
  aside: { open: string; close: string; separator: string }
  /** A time that is not known exactly. */
  about: (time: string) => string
  /** A century, counted from 1, and a time before Christ. */
  century: (number: number) => string
  beforeChrist: (time: string) => string
  /** Kinds of roles that cities have where the map names none of its own. */
  kind: Record<RoleKind, string>
}
