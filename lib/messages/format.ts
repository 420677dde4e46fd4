/** Days and numbers as the readers of a language write them; `tag` is a BCP 47 tag with a territory. */
export function createFormat(tag: string) {
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const daysOfYear = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(tag)
  return {
    /** A day, `YYYY-MM-DD`, in words: 2026年11月22日, 22 November 2026. */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    /** The same without the year: 11月22日, 22 November. */
    dayOfYear: (day: string) => daysOfYear.format(new Date(`${day}T00:00:00Z`)),
    /** A number, in groups of digits where the language has them. */
    number: (value: number) => numbers.format(value),
  }
}
