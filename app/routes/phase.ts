import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { readPagePlan } from '#lib/publish/pages/page-plan.ts'
import { setting } from '#lib/settings.ts'

/** Whether pages are rendered to be published, and not for one request. */
export function isBuild(): boolean {
  return setting('NEXT_PHASE') === PHASE_PRODUCTION_BUILD
}

/** Whether a page is kept from a build before, so that this one need not render it. */
export function isKept(path: string): boolean {
  return readPagePlan().get(path)?.isKept ?? false
}
