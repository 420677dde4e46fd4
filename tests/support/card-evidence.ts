import type { CardEvidence } from '#lib/cards/types.ts'
import { bases } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'

/** The evidence of a Chinese card: counts of records, accounts, figures and inferences. */
export function cardEvidence(...counts: [number, number, number, number]): CardEvidence {
  const { cardLegend, grades } = messagesFor('zh-Hans')
  return {
    title: cardLegend,
    grades: bases.map((basis, index) => ({ ...grades[basis], count: counts[index] ?? 0 })),
  }
}
