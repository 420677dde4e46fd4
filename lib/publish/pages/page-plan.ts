import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { once } from '#lib/base/once.ts'
import { setting } from '#lib/settings.ts'

/** What a build does for the page of an article. */
export interface PlannedPage {
  /** Name of its pages in the store: it stands for everything that they are made of. */
  key: string
  /** The store holds them whole: they are not rendered again. */
  isKept: boolean
}

/** By path of the page. */
export type PagePlan = ReadonlyMap<string, PlannedPage>

/** The plan of this build; without one nothing is kept. */
export const readPagePlan = once((): PagePlan => {
  const file = setting('PAGE_PLAN')
  if (file === undefined) return new Map()
  const pages = planSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')))
  return new Map(Object.entries(pages))
})

/** The text of a plan's file. */
export function formatPagePlan(plan: PagePlan): string {
  return JSON.stringify(Object.fromEntries(plan))
}

const planSchema = z.record(z.string(), z.object({ key: z.string(), isKept: z.boolean() }))
