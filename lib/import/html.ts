import { blocks, inlines, raise, signs, subscripts, superscripts } from './html-names.ts'
import type { ImportReport } from './report.ts'

/** HTML that has a Markdown equivalent in Markdown; tags that only style are taken off, and their text stays. */
export function rewriteHtml(prose: string, mark: string, report: ImportReport): string {
  const count = (name: string) => report.change(`<${name}> rewritten`)
  return prose
    .replace(/<!--([\s\S]*?)-->/g, (_, words: string) => {
      if (/^\s*(?:more|toc|excerpt|truncate|markdownlint.*)\s*$/i.test(words))
        report.change('marker comment taken out')
      else report.leave(`the comment "${shorten(words)}" was taken out: readers never saw it`)
      return ''
    })
    .replace(/<(a|img|iframe|video|audio|source)\b([^<>]*?)\/?>/gi, (_, name: string, attributes: string) => {
      const kind = name.toLowerCase()
      count(kind)
      return writeTag(kind, readAttributes(attributes), mark)
    })
    .replace(/<\/a>/gi, '](\ue002)')
    .replace(
      /\[\ue003([^\ue004]*)\ue004([\s\S]*?)\]\(\ue002\)/g,
      (_, href: string, text: string) => `[${text.trim()}](${href})`,
    )
    .replace(/\]\(\ue002\)/g, '')
    .replace(/\[\ue003[^\ue004]*\ue004/g, '')
    .replace(/<(sup|sub)\b[^<>]*>([^<>]*)<\/\1>/gi, (_, name: string, text: string) => {
      count(name.toLowerCase())
      return raise(name.toLowerCase() === 'sup' ? superscripts : subscripts, text)
    })
    .replace(/<h([1-6])\b[^<>]*>([\s\S]*?)<\/h\1>/gi, (_, depth: string, text: string) => {
      count(`h${depth}`)
      return `\n\n${'#'.repeat(Number(depth))} ${text.replace(/\s+/g, ' ').trim()}\n\n`
    })
    .replace(
      /[ \t]*<(br|hr)\b[^<>]*>[ \t]*(\n?)/gi,
      (_, name: string, _end: string, at: number, whole: string) => {
        count(name.toLowerCase())
        if (name.toLowerCase() === 'hr') return '\n\n---\n\n'
        const line = whole.slice(whole.lastIndexOf('\n', at - 1) + 1, at)
        if (/^\s*\|/.test(line)) return '；'
        return line.trim() === '' ? '\n' : '\\\n'
      },
    )
    .replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi, (tag, slash: string, tagName: string) => {
      const name = tagName.toLowerCase()
      const sign = signs[name]
      if (sign !== undefined) {
        if (slash === '') count(name)
        return sign
      }
      if (blocks.has(name)) {
        if (slash === '') count(name)
        return '\n\n'
      }
      if (inlines.has(name)) {
        if (slash === '') count(name)
        return ''
      }
      if (name === 'li') {
        if (slash === '') count(name)
        return slash === '' ? '\n- ' : '\n'
      }
      if (slash === '')
        report.leave(`<${name}> has no Markdown equivalent: "${shorten(tag)}" stands escaped in the text`)
      return `${mark} \\${tag}`
    })
    .replace(/(\*\*|\*|~~)[ \t]+(?=\S[^*~\n]*\S[ \t]*\1)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
}

function writeTag(kind: string, attributes: Map<string, string>, mark: string): string {
  const address = attributes.get(kind === 'a' ? 'href' : 'src')
  if (kind === 'a') return address === undefined ? '' : `[\ue003${address}\ue004`
  if (kind === 'img') return `![${attributes.get('alt') ?? ''}](${address ?? ''})`
  return address === undefined ? '' : `${mark} [${kind}](${address})`
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  )
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
