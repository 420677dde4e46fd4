import { type ArticlePlan, writeSampleArticle } from './sample-article.ts'

/**
 * Lengths in Chinese characters or Latin words, and sections, that the contract of weight is held on. Each section is a
 * page as long as its article: where the length is the point, there are few.
 */
const plans: (ArticlePlan & { slug: string })[] = [
  { slug: 'length-1000', locale: 'zh-Hans', length: 1000, sections: 5, seed: 1 },
  { slug: 'length-3300', locale: 'zh-Hans', length: 3300, sections: 8, seed: 2 },
  { slug: 'sections-60', locale: 'zh-Hans', length: 10_000, sections: 60, seed: 3 },
  { slug: 'length-30000', locale: 'zh-Hans', length: 30_000, sections: 5, seed: 4 },
  { slug: 'length-60000', locale: 'zh-Hans', length: 60_000, sections: 5, seed: 5 },
  { slug: 'words-30000', locale: 'en', length: 30_000, sections: 20, seed: 6 },
]

/** Articles whose length or number of sections is the point. */
export const generatedArticles = plans.map(({ slug, ...plan }) => ({
  slug,
  ...plan,
  text: writeSampleArticle(plan),
}))
