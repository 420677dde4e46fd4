import type { Basis } from './basis.ts'

/** The sign after a claim of each grade; the same that `components/article/chinese.css` and its like draw on the page. */
export const evidenceMarks: Record<Basis, string> = { record: '●', account: '○', figure: '◇', inference: '△' }
