import { z } from 'zod'
import { label } from '#lib/pictures/label.ts'
import { endOf, startOf } from '#lib/pictures/partial-date.ts'

/** What a city was to the trade: where it began, where it was run, where servers stood, where head offices are. */
export const roleKinds = ['origin', 'operations', 'servers', 'headquarters'] as const

const period = z
  .string()
  .regex(
    /^(now|\d{4}(-(0[1-9]|1[0-2]))?([-–](now|\d{4}))?)$/,
    'must be "2005", "2005-06", "2010-2015", "2019-now" or "now", in quotes',
  )
  .refine((text) => {
    const { from, until } = splitPeriod(text)
    return until === undefined || startOf(from) < endOf(until)
  }, 'must not end before it begins. Swap the two years.')

const role = z.strictObject({ period, kind: z.enum(roleKinds), label: label(24) })

const city = z.strictObject({
  name: label(8),
  /** Degrees east of Greenwich. */
  longitude: z.number().min(-180).max(180),
  /** Degrees north of the equator; the projection has no room for the poles. */
  latitude: z.number().min(-85).max(85),
  roles: z.array(role).min(1).max(6),
})

/** The data of a map of cities. */
export const citiesSchema = z
  .strictObject({ title: label(40), cities: z.array(city).min(1).max(16) })
  .check(({ value, issues }) => {
    const names = new Set<string>()
    value.cities.forEach(({ name }, index) => {
      if (names.has(name)) {
        issues.push({
          code: 'custom',
          input: name,
          path: ['cities', index, 'name'],
          message: `must be unique, but ${name} stands above already. Move its roles there.`,
        })
      }
      names.add(name)
    })
  })

/** What a city was to the trade. */
export type RoleKind = (typeof roleKinds)[number]

/** One city of a map. */
export type City = z.infer<typeof city>

/** The ends of a period; `until` is undefined for a single date. */
export function splitPeriod(text: string): { from: string; until: string | undefined } {
  const match = /^(.*?)[-–](now|\d{4})$/.exec(text)
  return { from: match?.[1] ?? text, until: match?.[2] }
}
