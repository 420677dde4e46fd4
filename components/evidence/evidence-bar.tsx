import type { Basis } from '#lib/content/article/types.ts'

interface EvidenceBarProps {
  /** How many claims rest on what, from the firmest grade to the least firm; none without claims. */
  grades: readonly { basis: Basis; count: number }[]
}

/**
 * The mix of evidence as one bar, divided by count, for the eye alone: the counts belong in words beside it. Each grade
 * has a pattern of its own, made of strokes: it prints, it survives forced colours, and it needs no id.
 */
export function EvidenceBar({ grades }: EvidenceBarProps) {
  const total = grades.reduce((sum, { count }) => sum + count, 0)
  const widths = grades.map(({ count }) => (100 * count) / total)
  return (
    <svg className="h-4 w-full text-ink" stroke="currentColor" fill="none" aria-hidden="true">
      {grades.map(({ basis }, index) => {
        const start = widths.slice(0, index).reduce((sum, width) => sum + width, 0)
        const isLast = index === grades.length - 1
        return (
          <Stretch
            key={basis}
            basis={basis}
            start={start}
            width={(widths[index] ?? 0) - (isLast ? 0 : gap)}
          />
        )
      })}
    </svg>
  )
}

/** Between two stretches, in hundredths of the bar. */
const gap = 0.6

interface StretchProps {
  basis: Basis
  /** In hundredths of the bar. */
  start: number
  width: number
}

function Stretch({ basis, start, width }: StretchProps) {
  const [x1, x2, wide] = [start, start + width, width].map((share) => `${Math.round(share * 10) / 10}%`)
  return (
    <>
      {strokes[basis].map((stroke) => (
        <line key={stroke.y} x1={x1} x2={x2} y1={stroke.y} y2={stroke.y} {...stroke.style} />
      ))}
      <rect x={x1} y="1" width={wide} height="14" />
    </>
  )
}

/** The patterns of the preview cards: solid, hatched, dotted, empty. */
const strokes: Record<Basis, readonly { y: number; style: object }[]> = {
  record: [{ y: 8, style: { strokeWidth: 14 } }],
  account: [{ y: 8, style: { strokeWidth: 14, strokeDasharray: '1.5 3.5' } }],
  figure: [5, 11].map((y) => ({
    y,
    style: { strokeWidth: 2.5, strokeLinecap: 'round', strokeDasharray: '0 5', strokeDashoffset: -4 },
  })),
  inference: [],
}
