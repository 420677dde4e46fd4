import type { SVGAttributes } from 'react'
import type { Basis } from '#lib/content/article/types.ts'

interface EvidenceBarProps {
  /** Utilities for its width; that of its container unless given. */
  className?: string
  /** What stands around it has a name already, which hides its parts. */
  isPartOfImage?: boolean
  /** How many claims rest on what, from the firmest grade to the least firm; none without claims. */
  grades: readonly { basis: Basis; count: number }[]
}

/**
 * The mix of evidence as one bar, divided by count, for the eye alone: the counts belong in words beside it. Each grade
 * has a pattern of its own, made of strokes: it prints, it survives forced colours, and it needs no id.
 */
export function EvidenceBar({ className = 'w-full', isPartOfImage, grades }: EvidenceBarProps) {
  const total = grades.reduce((sum, { count }) => sum + count, 0)
  const widths = grades.map(({ count }) => (100 * count) / total)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, or named by what stands around it
    <svg
      className={`h-4 text-ink ${className}`}
      stroke="currentColor"
      fill="none"
      aria-hidden={isPartOfImage ? undefined : true}
    >
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
  const { lines, ...style } = patterns[basis]
  return (
    <>
      {lines.length > 0 && (
        <g {...style}>
          {lines.map((y) => (
            <line key={y} x1={x1} x2={x2} y1={y} y2={y} />
          ))}
        </g>
      )}
      <rect x={x1} y="1" width={wide} height="14" fill={basis === 'record' ? 'currentColor' : undefined} />
    </>
  )
}

/** The patterns of the preview cards: solid, hatched, dotted, empty. */
const patterns: Record<Basis, SVGAttributes<SVGGElement> & { lines: readonly number[] }> = {
  record: { lines: [] },
  account: { lines: [8], strokeWidth: 14, strokeDasharray: '1.5 3.5' },
  figure: {
    lines: [5, 11],
    strokeWidth: 2.5,
    strokeLinecap: 'round',
    strokeDasharray: '0 5',
    strokeDashoffset: -4,
  },
  inference: { lines: [] },
}
