import GithubSlugger from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'

/**
 * The anchors that GitHub and most Markdown tools make from the words of headings, such as 起源: links that others
 * wrote by that rule land too. Headings of ASCII words have none, as those would take names that ids may want, and
 * a declared id wins over one that was made.
 */
export function buildSlugs(tree: Root, declared: ReadonlySet<string>): Map<Heading, string> {
  const slugger = new GithubSlugger()
  const slugs = new Map<Heading, string>()
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth > 3) continue
    const slug = slugger.slug(toText(node))
    if (/[^\0-\x7f]/.test(slug) && !/\s/.test(slug) && !declared.has(slug)) slugs.set(node, slug)
  }
  return slugs
}
