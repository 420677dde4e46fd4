import type { z } from 'zod'
import { parseYamlData, type YamlData } from '#lib/markdown/yaml/data.ts'
import { citiesSchema } from '#lib/pictures/cities/data.ts'
import { timelineSchema } from '#lib/pictures/timeline/data.ts'

/** Events on an axis of time, as written in a block ```` ```timeline {#id} ````. */
export type Timeline = { type: 'timeline' } & z.infer<typeof timelineSchema>

/** Cities where they lie, as written in a block ```` ```cities {#id} ````. */
export type Cities = { type: 'cities' } & z.infer<typeof citiesSchema>

/** Data that a component draws. */
export type Picture = Timeline | Cities

/** The data of a timeline, or what is wrong with its YAML; `firstLine` is the line in the file that it begins in. */
export function parseTimeline(yaml: string, firstLine: number): YamlData<Timeline> {
  return withType('timeline', parseYamlData(yaml, timelineSchema, firstLine))
}

/** The data of a map of cities, or what is wrong with its YAML; `firstLine` is the line in the file that it begins in. */
export function parseCities(yaml: string, firstLine: number): YamlData<Cities> {
  return withType('cities', parseYamlData(yaml, citiesSchema, firstLine))
}

function withType<Type extends Picture['type'], Value>(
  type: Type,
  data: YamlData<Value>,
): YamlData<{ type: Type } & Value> {
  return data.problems ? data : { value: { type, ...data.value } }
}
