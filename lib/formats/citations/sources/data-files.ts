import type { Article } from '#lib/content/article/types.ts'
import { absoluteUrl, articlePath, fragment } from '#lib/urls.ts'
import { toCsl } from './csl.ts'

/** Names of the files of data that stand beside an article. */
export type DataFileName = 'claims.json' | 'sources.json' | 'sources.csl.json'

/** A file of data that stands beside an article. */
export interface DataFile {
  name: DataFileName
  type: 'json'
  path: string
  text: string
}

/**
 * What an article claims and what it rests on, as data: `claims.json`, `sources.json` and the sources as CSL-JSON.
 * docs/data.md describes the fields; they are added to and never renamed.
 */
export function buildDataFiles(origin: string, article: Article): DataFile[] {
  const { locale, slug, claims, sources, sections, modified } = article
  const page = articlePath(locale, slug)
  const head = { article: absoluteUrl(origin, page), language: locale, revised: modified }
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const linkTo = (id: string) => absoluteUrl(origin, page) + fragment(id)
  return [
    toFile(page, 'claims.json', {
      ...head,
      claims: claims.map(({ id, basis, text, sectionId, sources: keys, from }) => ({
        id,
        url: linkTo(id),
        basis,
        text,
        section: sectionId === undefined ? null : { id: sectionId, title: titles.get(sectionId) ?? null },
        sources: keys,
        from,
      })),
    }),
    toFile(page, 'sources.json', {
      ...head,
      sources: sources.map(({ noteNumber, claims: resting, ...source }) => ({
        ...source,
        cited: noteNumber !== undefined,
        claims: resting,
      })),
    }),
    toFile(page, 'sources.csl.json', sources.map(toCsl)),
  ]
}

function toFile(page: string, name: DataFileName, value: unknown): DataFile {
  return { name, type: 'json', path: page + name, text: `${JSON.stringify(value, null, 2)}\n` }
}
