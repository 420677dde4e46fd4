import type { DateText, Frontmatter } from '#lib/content/article/types.ts'
import type { Problem } from '#lib/markdown/content-error.ts'

/** A day of the front matter, and the line it stands in. */
export interface DayReference {
  line: number
  day: DateText
}

/** The days of publication and revision, with their lines; `text` is the whole file. */
export function locateDays({ published, revisions }: Frontmatter, text: string): DayReference[] {
  const known = new Set([published, ...revisions.map(({ date }) => date)])
  const lines = text.split('\n')
  const fields = lines.slice(0, lines.indexOf('---', 1))
  return fields.flatMap((content, index) =>
    [...content.matchAll(/\b(?:published|date)["']?\s*:\s*["']?(\d{4}-\d{2}-\d{2})\b/g)].flatMap(
      ([, day = '']) => (known.has(day) ? [{ line: index + 1, day }] : []),
    ),
  )
}

/** Days that lie in the future: nothing waits for them, an article is published when the site is. */
export function checkDays(days: readonly DayReference[], latest: DateText): Problem[] {
  return days
    .filter(({ day }) => day > latest)
    .map(({ line, day }) => ({
      line,
      message: `${day} lies in the future. Nothing waits for its day: write the day on which it is published, and until then "draft: true" on a line of the front matter.`,
    }))
}
