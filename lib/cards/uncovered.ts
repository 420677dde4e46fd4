import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { readFontFamilies } from './typesetting/font-families.ts'
import { createTypesetter, MissingGlyphError } from './typesetting/typesetter.ts'

/** A text that the cards of an article show, and that no card font can write. */
export interface UncoveredText {
  /** Id of the section whose title it is; undefined for the article's own words. */
  sectionId?: string
  /** The field of the front matter that it stands in; undefined for titles of sections. */
  field?: 'title' | 'question'
  /** The character that is missing. */
  character: string
}

/** What the cards of an article are written with. */
export interface CardTexts {
  frontmatter: Pick<ArticleSummary['frontmatter'], 'title' | 'question'>
  sections: readonly Pick<ArticleSummary['sections'][number], 'id' | 'title'>[]
}

/** Creates what finds, with the fonts of the project at `root`, the texts of an article that its cards cannot show. */
export function createCoverage(root: string): (article: CardTexts) => Promise<UncoveredText[]> {
  const typesetter = createTypesetter(readFontFamilies(root))
  const missingIn = async (text: string) => {
    try {
      await typesetter.prepare(text)
      return undefined
    } catch (error) {
      if (error instanceof MissingGlyphError) return error.character
      throw error
    }
  }
  return async ({ frontmatter, sections }) => {
    const texts = [
      { field: 'title' as const, text: frontmatter.title },
      { field: 'question' as const, text: frontmatter.question },
      ...sections.map(({ id, title }) => ({ sectionId: id, text: title })),
    ]
    const found = await Promise.all(
      texts.map(async ({ text, ...place }) => ({ ...place, character: await missingIn(text) })),
    )
    return found.flatMap(({ character, ...place }) =>
      character === undefined ? [] : [{ ...place, character }],
    )
  }
}
