import {
  ArticleError,
  type ParsedArticle,
  parseArticle,
  type SourceFile,
} from '#lib/content/article/parse.ts'
import { checkLibrary } from '#lib/content/library/check-library.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'

/**
 * Parses all articles together and checks what only the whole can show; see `checkLibrary`. The product reads one file at a time and keeps what it read.
 * @throws ContentErrors with the problems of every file
 */
export function parseLibrary(files: readonly SourceFile[]): (ParsedArticle & { path: string })[] {
  const errors: ContentError[] = []
  const parsed = files.flatMap((file): (ParsedArticle & { path: string; isFaulty?: boolean })[] => {
    try {
      return [{ path: file.path, ...parseArticle(file) }]
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      errors.push(error)
      return error instanceof ArticleError ? [{ path: file.path, ...error.parsed, isFaulty: true }] : []
    }
  })
  errors.push(...checkLibrary(parsed))
  if (errors.length > 0) throw new ContentErrors(errors)
  return parsed
}
