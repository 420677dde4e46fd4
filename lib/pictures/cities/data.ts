import { z } from 'zod'
import { label } from '#lib/pictures/label.ts'
import { endOf, partialDate, startOf } from '#lib/pictures/partial-date.ts'

/** What a city can have been where the block names no kinds of its own; the dictionaries name them. */
export const roleKinds = ['origin', 'operations', 'servers', 'headquarters'] as const

const period = z
  .string()
  .refine((text) => {
    const { from, until = from } = splitPeriod(text)
    return [from, until].every((end) => partialDate.safeParse(end).success)
  }, 'must be "2005", "2005-06", "2010-2015", "2019-now", "now" or two dates of a timeline with "–" between them, in quotes')
  .refine((text) => {
    const { from, until } = splitPeriod(text)
    return until === undefined || startOf(from) < endOf(until)
  }, 'must not end before it begins. Swap the two years.')

const role = z.strictObject({ period, kind: z.string(), label: label(24) })

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
  .strictObject({
    title: label(40),
    /** The kinds of roles in this map and their names; there is a sign for each of six. */
    kinds: z
      .record(z.string(), label(8))
      .refine((kinds) => Object.keys(kinds).length <= 6, 'must have at most 6 kinds. Join some.')
      .exactOptional(),
    cities: z.array(city).min(1).max(16),
  })
  .check(({ value, issues }) => {
    const names = new Set<string>()
    const kinds: readonly string[] = value.kinds === undefined ? roleKinds : Object.keys(value.kinds)
    value.cities.forEach(({ name, roles }, index) => {
      if (names.has(name)) {
        issues.push({
          code: 'custom',
          input: name,
          path: ['cities', index, 'name'],
          message: `must be unique, but ${name} stands above already. Move its roles there.`,
        })
      }
      names.add(name)
      roles.forEach(({ kind }, at) => {
        if (kinds.includes(kind)) return
        issues.push({
          code: 'custom',
          input: kind,
          path: ['cities', index, 'roles', at, 'kind'],
          message: `must be one of ${kinds.join(', ')}, or stand under "kinds" with its name.`,
        })
      })
    })
  })

/** A kind of role that the dictionaries name. */
export type RoleKind = (typeof roleKinds)[number]

/** One city of a map. */
export type City = z.infer<typeof city>

/** The ends of a period; `until` is undefined for a single date. */
export function splitPeriod(text: string): { from: string; until: string | undefined } {
  const match = /^(.+?)(?:–|-(?=(?:now|\d{4})$))(.+)$/.exec(text)
  return { from: match?.[1] ?? text, until: match?.[2] }
}
