import { attribute } from '#lib/base/html-tree.ts'
import type { Element } from './element.ts'

/** Content type that a file must have where it is used, if one is demanded. */
export type Expected = 'image' | 'script' | 'style'

/** A reference as written in the markup. */
export type RawReference = {
  /** `link`: a reader follows it; `file`: the page loads it; the others are relations stated in the head. */
  kind: 'link' | 'file' | 'form' | 'canonical' | 'language' | 'alternate' | 'relation' | 'preview'
  href: string
  expected?: Expected
  /** hreflang of a `language` reference. */
  language?: string
  /** Declared media type of an `alternate` reference. */
  type?: string
}

/** The references that one HTML element makes. */
export function readReferences(element: Element): RawReference[] {
  const of = (name: string) => attribute(element, name)?.trim()
  const file = (href: string | undefined, expected?: Expected): RawReference[] =>
    href ? [expected ? { kind: 'file', href, expected } : { kind: 'file', href }] : []
  switch (element.tagName) {
    case 'a':
    case 'area': {
      const href = of('href')
      return href === undefined ? [] : [{ kind: 'link', href }]
    }
    case 'link':
      return readLink(of)
    case 'meta':
      return readPreview(of)
    case 'img':
      return [of('src'), ...readSrcset(of('srcset'))].flatMap((href) => file(href, 'image'))
    case 'source':
      return [...file(of('src')), ...readSrcset(of('srcset')).flatMap((href) => file(href, 'image'))]
    case 'script':
      return file(of('src'), 'script')
    case 'video':
      return [...file(of('src')), ...file(of('poster'), 'image')]
    case 'audio':
    case 'track':
    case 'embed':
    case 'iframe':
      return file(of('src'))
    case 'object':
      return file(of('data'))
    case 'form':
      return of('action') ? [{ kind: 'form', href: of('action') ?? '' }] : []
    default:
      return []
  }
}

function readPreview(of: (name: string) => string | undefined): RawReference[] {
  const names = [of('name'), of('property')].map((name) => name?.toLowerCase())
  const href = of('content')
  return href && names.includes('og:image') ? [{ kind: 'preview', href }] : []
}

function readLink(of: (name: string) => string | undefined): RawReference[] {
  const href = of('href')
  const relations = (of('rel') ?? '').toLowerCase().split(/\s+/)
  if (href === undefined || relations.some((relation) => connections.has(relation))) return []
  if (relations.includes('canonical')) return [{ kind: 'canonical', href }]
  if (relations.includes('stylesheet')) return [{ kind: 'file', href, expected: 'style' }]
  if (relations.includes('icon') || relations.includes('apple-touch-icon')) {
    return [{ kind: 'file', href, expected: 'image' }]
  }
  if (relations.includes('alternate')) {
    const language = of('hreflang')
    if (language !== undefined) return [{ kind: 'language', href, language }]
    const type = of('type')
    return [type ? { kind: 'alternate', href, type } : { kind: 'alternate', href }]
  }
  if (relations.some((relation) => loaded.has(relation))) return [{ kind: 'file', href }]
  return [{ kind: 'relation', href }]
}

/** Relations that name a host, not a document. */
const connections = new Set(['preconnect', 'dns-prefetch'])
const loaded = new Set(['preload', 'modulepreload', 'prefetch', 'manifest', 'mask-icon'])

function readSrcset(value: string | undefined): string[] {
  const candidates = (value ?? '').matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)
  return [...candidates].flatMap((match) => match[1] ?? [])
}
