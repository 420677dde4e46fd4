import type { BreadcrumbList } from 'schema-dts'
import { absoluteUrl } from '#lib/urls.ts'
import type { Step } from './trail.ts'

/** The way to a page, as search engines show it above their results. */
export function buildBreadcrumb(origin: string, trail: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(origin, path),
    })),
  }
}
