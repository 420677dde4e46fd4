/** The card's fixed measures, in pixels. 1200 × 630 is the size that Open Graph consumers show uncropped. */
export const card = { width: 1200, height: 630, margin: 84 } as const

/** Ink on paper: every text colour has a contrast of at least 5 : 1 on the paper. */
export const colours = {
  paper: '#f7f2e8',
  ink: '#211c17',
  muted: '#675d52',
  hairline: '#d9cfbe',
  accent: '#9e3128',
} as const

/** Weights of the variable serif (its axis runs from 250 to 900 in every family used). */
export const weights = { title: 700, text: 500, label: 600 } as const

/** The steps by which a long title shrinks, largest first: type size and the lines allowed at that size. */
export const titleSteps: readonly TitleStep[] = [
  { size: 112, lines: 1 },
  { size: 92, lines: 2 },
  { size: 80, lines: 2 },
  { size: 70, lines: 3 },
  { size: 62, lines: 3 },
  { size: 54, lines: 4 },
  { size: 48, lines: 4 },
  { size: 42, lines: 4 },
]

/** One step of the title's type size (pixels). */
export type TitleStep = { size: number; lines: number }
