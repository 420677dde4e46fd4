import type { RoleKind } from '#lib/pictures/cities/data.ts'

/** Every word that a picture needs beside its own data, in one language. */
export interface PictureMessages {
  /** An event that is not over, or how things stand. */
  now: string
  /** The open end of a stretch of time: "2019–…". */
  untilNow: string
  /** Opens the same data as text. */
  asText: string
  /** Opens and closes an aside, and stands between its parts. */
  aside: { open: string; close: string; separator: string }
  kind: Record<RoleKind, string>
  /** Heads of the columns of the table of cities. */
  columns: { city: string; period: string; role: string; note: string }
}
