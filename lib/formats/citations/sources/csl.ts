import type { Source, SourceType } from '#lib/content/article/sources/sources.ts'
import { toDateParts } from '#lib/formats/citations/csl-json.ts'

/** A source as an item of CSL-JSON 1.0.2, which Zotero, Pandoc and their like read. */
export interface CslItem {
  id: string
  type: string
  title: string
  author?: { literal: string }[]
  publisher?: string
  'publisher-place'?: string
  'container-title'?: string
  number?: string
  issued?: { 'date-parts': number[][] }
  accessed?: { 'date-parts': number[][] }
  URL?: string
  language: string
}

/** Converts a source to CSL-JSON. Archived copies, kind and way of seeing have no field there; `sources.json` has them. */
export function toCsl(source: Source): CslItem {
  const { key, type, title, author, place, publisher, container, number, issued, accessed, url, language } =
    source
  return {
    id: key,
    type: types[type],
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { publisher }),
    ...(place !== undefined && { 'publisher-place': place }),
    ...(container !== undefined && { 'container-title': container }),
    ...(number !== undefined && { number }),
    ...(issued !== undefined && { issued: toDateParts(issued) }),
    ...(accessed !== undefined && { accessed: toDateParts(accessed) }),
    ...(url !== undefined && { URL: url }),
    language,
  }
}

const types: Record<SourceType, string> = {
  webpage: 'webpage',
  news: 'article-newspaper',
  law: 'legislation',
  filing: 'report',
  book: 'book',
  article: 'article-journal',
  post: 'post-weblog',
  interview: 'interview',
  'company-history': 'document',
}
