import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import type { ParsedArticle } from './parse.ts'

/** Thrown for an article that cannot be published; holds what could be read, so that the whole can be checked with it. */
export class ArticleError extends ContentError {
  readonly parsed: ParsedArticle

  constructor(path: string, problems: readonly Problem[], parsed: ParsedArticle) {
    super(path, problems)
    this.name = 'ArticleError'
    this.parsed = parsed
  }
}
