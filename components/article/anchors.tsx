interface AnchorsProps {
  /** Ids of before, which old links still name. */
  ids: readonly string[]
}

/**
 * Empty elements where old links land: a fragment never reaches a server, so the page itself must have them. They are no
 * items of the line that they stand in.
 */
export function Anchors({ ids }: AnchorsProps) {
  return ids.map((id) => (
    // biome-ignore lint/a11y/useAnchorContent: a target, no link; it has nothing to say
    // biome-ignore lint/a11y/useValidAnchor: a target, no link; it leads nowhere
    <a key={id} id={id} className="absolute" />
  ))
}
