import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'

/** A topic with its articles in one language. */
export interface TopicList {
  topic: Topic
  articles: readonly ArticleSummary[]
}

/** The topics that have an article, in the order of the vocabulary; articles keep their order. */
export function groupByTopic(articles: readonly ArticleSummary[], vocabulary: readonly Topic[]): TopicList[] {
  return vocabulary
    .map((topic) => ({
      topic,
      articles: articles.filter(({ frontmatter }) => frontmatter.topics.includes(topic.key)),
    }))
    .filter((list) => list.articles.length > 0)
}
