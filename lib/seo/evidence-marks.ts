import type { Basis } from '#lib/content/types.ts'

/** The sign after a claim of each grade; the same that `components/chinese.css` and its like draw on the page. */
export const evidenceMarks: Record<Basis, string> = { record: '●', account: '○', figure: '◇', inference: '△' }
