/** Something that stood here and now stands in another article. */
export interface MovedAnchor {
  /** The id it had here. */
  id: string
  /** Path, and fragment where needed, of where it stands. */
  href: string
  /** Its words there. */
  text: string
}
