/** How a statement is known: public record, trade hearsay, an unsourced number, or the author's conclusion. */
export const bases = ['record', 'account', 'figure', 'inference'] as const

export type Basis = (typeof bases)[number]

/** True when a text names one of the four grades. */
export function isBasis(text: string | null | undefined): text is Basis {
  return bases.some((basis) => basis === text)
}
