import type { ReleasePage } from './release.ts'

/** What a service has yet to be told. */
export type Plan = {
  /** Pages that are new or whose words changed. */
  changed: ReleasePage[]
  /** URLs announced earlier that the sitemap no longer lists. */
  removed: string[]
}

/** Compares a release with what a service was told earlier: URL → change key. */
export function planAnnouncement(
  origin: string,
  pages: readonly ReleasePage[],
  announced: Readonly<Record<string, string>>,
): Plan {
  const listed = new Set(pages.map((page) => page.url))
  return {
    changed: pages.filter((page) => announced[page.url] !== page.changeKey),
    // URLs of another origin stay out: a service takes only those of the host that the key speaks for.
    removed: Object.keys(announced).filter((url) => !listed.has(url) && new URL(url).origin === origin),
  }
}
