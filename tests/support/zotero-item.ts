import { attributeOf, elementsOf, textOf } from './html.ts'

/**
 * What Zotero's Embedded Metadata and RDF translators take from the head of a page, by the rules they follow: a
 * statement of `dc.type` decides on the kind of item; without one, `citation_*` of journals or `citation_title` alone
 * make it a journal article, and so does `og:type` of article; else it is a web page. `author` fills the author where
 * neither Dublin Core nor `citation_author` names one.
 */
export function readZoteroItem(html: string) {
  const metas = elementsOf(html).filter(({ tagName }) => tagName === 'meta')
  const contentsOf = (name: string) =>
    metas
      .filter((meta) => (attributeOf(meta, 'name') ?? attributeOf(meta, 'property'))?.toLowerCase() === name)
      .flatMap((meta) => attributeOf(meta, 'content') ?? [])
  const [stated] = contentsOf('dc.type')
  const isJournal = contentsOf('citation_title').length > 0 || contentsOf('citation_journal_title').length > 0
  const guessed = isJournal || contentsOf('og:type')[0] === 'article' ? 'journalArticle' : 'webpage'
  const title = elementsOf(html).find(({ tagName }) => tagName === 'title')
  return {
    itemType: stated ?? guessed,
    title: contentsOf('og:title')[0] ?? (title && textOf(title)),
    authors: [...contentsOf('dc.creator'), ...contentsOf('citation_author'), ...contentsOf('author')],
    websiteTitle: contentsOf('og:site_name')[0],
    date: contentsOf('article:published_time')[0],
    url: contentsOf('og:url')[0],
  }
}
