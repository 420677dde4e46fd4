import { escapeMarkup } from '#lib/base/escape.ts'
import { listUnmarkedSources } from '#lib/content/article/sources/unmarked-sources.ts'
import type { Article, CitedSource, Note } from '#lib/content/article/types.ts'
import { formatSourceApa, formatSourceGbt7714 } from '#lib/formats/citations/sources/format-source.ts'

/** What stands at the end, numbered: notes under the numbers that they have, then links of the text, then sources. */
export interface References {
  /** The number of an address that the text leads to; the same one each time. */
  numberOf: (url: string) => number
  /** All of them in the order of their numbers, as HTML; `finish` has the last word on what authors wrote. */
  format: (finish: (html: string) => string) => string
}

/** The references of an article, before any link has a number. */
export function createReferences(article: Article): References {
  const { notes, sources } = article
  const links = new Map<string, number>()
  return {
    numberOf: (url) => {
      const number = links.get(url) ?? notes.length + links.size + 1
      links.set(url, number)
      return number
    },
    format: (finish) => {
      const texts = [
        ...notes.map((note) => formatNote(note, article, finish)),
        ...[...links.keys()].map(escapeMarkup),
        ...listUnmarkedSources({ sources }).map((source) => formatSource(source, article)),
      ]
      return texts.map((text, index) => `<p><small>[${index + 1}] ${text}</small></p>`).join('\n')
    },
  }
}

function formatNote({ sourceKey, html }: Note, article: Article, finish: (html: string) => string): string {
  const source = article.sources.find(({ key }) => key === sourceKey)
  return source === undefined ? finish(html) : formatSource(source, article)
}

/** A source in full, with its address as text, and where in it. */
function formatSource(source: CitedSource, { locale }: Article): string {
  const [format, comma] = locale.startsWith('zh') ? [formatSourceGbt7714, '，'] : [formatSourceApa, ', ']
  const { before, title, after } = format(source)
  const places = source.locators.length > 0 ? ` ${source.locators.join(comma)}` : ''
  return escapeMarkup(before + title + after + places)
}
