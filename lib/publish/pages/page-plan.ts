import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { once } from '#lib/base/once.ts'
import { setting } from '#lib/settings.ts'

/** What a build does for a page that it may keep. */
export interface PlannedPage {
  /** Its name in the store, and that of what it describes: it stands for everything that they are made of. */
  key: string
  /** Others are made of it: it is that of an article. */
  describesOthers: boolean
  /** The store holds all of it whole: it is not rendered again. */
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

const planSchema = z.record(
  z.string(),
  z.object({ key: z.string(), describesOthers: z.boolean(), isKept: z.boolean() }),
)
