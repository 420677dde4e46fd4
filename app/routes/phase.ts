import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import type { Locale } from '#lib/locales.ts'
import { readPagePlan } from '#lib/publish/pages/page-plan.ts'
import { setting } from '#lib/settings.ts'
import { articlePath } from '#lib/urls.ts'

/** Whether pages are rendered to be published, and not for one request. */
export function isBuild(): boolean {
  return setting('NEXT_PHASE') === PHASE_PRODUCTION_BUILD
}

/** Whether the pages of an article are kept from a build before, so that this one need not render them. */
export function isKept(locale: Locale, slug: string): boolean {
  return readPagePlan().get(articlePath(locale, slug))?.isKept ?? false
}
