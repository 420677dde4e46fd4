import type { Article, CitedSource } from '#lib/content/article/types.ts'

/** Sources that claims or figures name and no mark in the text leads to, so that no list of notes holds them. */
export function listUnmarkedSources({ sources }: Pick<Article, 'sources'>): CitedSource[] {
  return sources.filter(({ noteNumber }) => noteNumber === undefined)
}
