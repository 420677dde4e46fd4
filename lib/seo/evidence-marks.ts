import type { Basis } from '#lib/content/types.ts'

/** The sign after a claim of each grade; the same that `components/article.css` draws on the page. */
export const evidenceMarks: Record<Basis, string> = { record: '●', account: '○', figure: '◇', inference: '△' }
