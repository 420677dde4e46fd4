import { readFileSync } from 'node:fs'
import { joinPath } from '#lib/base/join-path.ts'
import { type CardTexts, createCoverage } from '#lib/cards/uncovered.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

/** An article, its file, and the text of the file, by which lines are told. */
export interface CheckedArticle {
  article: CardTexts
  path: string
  source: string
}

/** What the preview cards of the site's articles cannot show, with file and line. */
export function checkContentCards(
  articles: readonly ArticleSummary[],
  content: string = contentFolder,
): Promise<ContentError[]> {
  return checkCards(
    articles.map((article) => {
      const path = joinPath(content, article.slug, `${article.locale}.md`)
      return { article, path, source: readFileSync(path, 'utf8') }
    }),
  )
}

/** What the preview cards of articles cannot show, with file and line; the build draws them last, and would stop there. */
export async function checkCards(articles: readonly CheckedArticle[]): Promise<ContentError[]> {
  const uncovered = createCoverage(process.cwd())
  const errors: ContentError[] = []
  for (const { article, path, source } of articles) {
    const problems = (await uncovered(article)).map(({ sectionId, field, character }) => {
      const place = field === undefined ? `{#${sectionId}` : `${field}:`
      const subject = field === undefined ? 'this heading' : `"${field}"`
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      return {
        line: lineOf(source, place),
        message: `${subject} has the character “${character}” (U+${code}), which no font of the preview cards has. Write it without.`,
      }
    })
    if (problems.length > 0) errors.push(new ContentError(path, problems))
  }
  return errors
}

/** The first line that has a word, from 1; 1 when none has. */
function lineOf(source: string, word: string): number {
  const isWhole = (line: string) => new RegExp(`${word}(?![\\w-])`).test(line)
  return Math.max(0, source.split('\n').findIndex(isWhole)) + 1
}
