import type { SearchArticle } from '#lib/formats/search/units.ts'

/** Kinds of questions, by their length in Chinese characters. */
const lengths = [2, 2, 2, 3, 4, 6, 8]

/** So many strings of Chinese characters that stand somewhere in articles: the same for the same articles. */
export function drawQuestions(articles: readonly SearchArticle[], count: number): string[] {
  const runs = articles.flatMap(({ units }) =>
    units.flatMap(({ text }) => text.match(/\p{Script=Han}{8,}/gu) ?? []),
  )
  const questions = new Set<string>()
  for (let draw = 0; questions.size < count && draw < 50 * count; draw++) {
    const run = [...(runs[(draw * 7919) % runs.length] ?? '')]
    const length = lengths[draw % lengths.length] ?? 2
    const start = (draw * 31) % (run.length - length + 1)
    questions.add(run.slice(start, start + length).join(''))
  }
  return [...questions]
}
