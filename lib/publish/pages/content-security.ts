import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { sha256 } from '#lib/base/hash.ts'
import { attribute, textOf } from '#lib/base/html-tree.ts'

/** Words in the policy of `next.config.ts` that stand for the hashes of a page's inline elements. */
export const styleHashes = '{style-hashes}'
export const scriptHashes = '{script-hashes}'

/** Hash sources (CSP 3 §2.3.1) of the inline styles, style attributes included, and scripts of pages. */
export interface InlineHashes {
  style: string[]
  script: string[]
}

/**
 * The hashes of a page's inline styles and scripts. Data blocks are never run and need none. Style attributes are allowed
 * by their hashes only where 'unsafe-hashes' stands among them (CSP 3 §6.7.2.3).
 */
export function collectInlineHashes(page: string | DefaultTreeAdapterTypes.ParentNode): InlineHashes {
  const hashes: InlineHashes = { style: [], script: [] }
  collect(typeof page === 'string' ? parse(page) : page, hashes)
  return joinHashes([hashes])
}

/** All hashes of several pages or parts, each once. */
export function joinHashes(parts: readonly InlineHashes[]): InlineHashes {
  return {
    style: [...new Set(parts.flatMap(({ style }) => style))],
    script: [...new Set(parts.flatMap(({ script }) => script))],
  }
}

/** A policy with its placeholders filled in. */
export function fillPolicy(policy: string, { style, script }: InlineHashes): string {
  return policy
    .replace(styleHashes, style.join(' ') || "'none'")
    .replace(scriptHashes, script.join(' '))
    .replace(/ +(?=;|$)/g, '')
}

function collect(parent: DefaultTreeAdapterTypes.ParentNode, hashes: InlineHashes): void {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    if (node.tagName === 'style') hashes.style.push(hashOf(textOf(node)))
    if (node.tagName === 'script' && runsInline(node)) hashes.script.push(hashOf(textOf(node)))
    const style = attribute(node, 'style')
    if (style !== undefined) hashes.style.push("'unsafe-hashes'", hashOf(style))
    collect(node, hashes)
  }
}

/** Types of scripts that a policy governs (HTML Standard, "prepare the script element"); others are data blocks. */
const governed = ['', 'text/javascript', 'application/javascript', 'module', 'importmap', 'speculationrules']

function runsInline(script: DefaultTreeAdapterTypes.Element): boolean {
  const value = (name: string) => attribute(script, name)
  return value('src') === undefined && governed.includes((value('type') ?? '').toLowerCase())
}

function hashOf(text: string): string {
  return `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`
}
