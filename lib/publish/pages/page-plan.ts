import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a build does for the page of an article. */
export interface PlannedPage {
  /** Name of its pages in the store: it stands for everything that they are made of. */
  key: string
  /** The store holds them whole: they are not rendered again. */
  isKept: boolean
}

/** By path of the page. */
export type PagePlan = ReadonlyMap<string, PlannedPage>

/** The plan of this build, from the file that the environment variable PAGE_PLAN names; without one nothing is kept. */
export function readPagePlan(file: string | undefined = process.env.PAGE_PLAN): PagePlan {
  if (file === undefined) return new Map()
  if (read?.file !== file) {
    const pages = planSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')))
    read = { file, plan: new Map(Object.entries(pages)) }
  }
  return read.plan
}

/** The text of a plan's file. */
export function formatPagePlan(plan: PagePlan): string {
  return JSON.stringify(Object.fromEntries(plan))
}

const planSchema = z.record(z.string(), z.object({ key: z.string(), isKept: z.boolean() }))

let read: { file: string; plan: PagePlan } | undefined
