import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { site } from '#lib/site.ts'
import { isBuild } from './phase.ts'

interface PageParts<Params, Found> {
  /** What the parameters name; undefined where there is no such thing. */
  find: (params: Params) => Found | undefined
  toMetadata: (found: Found) => Metadata
  toPage: (found: Found) => ReactNode | Promise<ReactNode>
}

/** What Next asks of the page of a thing that its address names. */
export function createPage<Params, Found>({ find, toMetadata, toPage }: PageParts<Params, Found>) {
  return {
    async generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
      const found = find(await params)
      return found === undefined ? {} : toMetadata(found)
    },

    async Page({ params }: { params: Promise<Params> }) {
      const found = find(await params)
      if (found === undefined) notFound()
      return toPage(found)
    },
  }
}

/**
 * The same for pages that are rendered when they are asked for: while writing, and by `next start`. A build makes them of
 * their frame and of what the articles' pages hold for them.
 */
export function pageOnDemand<Params, Found>(parts: PageParts<Params, Found>) {
  return { generateStaticParams: () => [], ...createPage(parts) }
}

/** Files that are made in the same way. */
export function fileOnDemand<Params>(respond: (params: Params) => Response) {
  return {
    generateStaticParams: () => [],

    async GET(_request: Request, { params }: { params: Promise<Params> }) {
      return respond(await params)
    },
  }
}

/** The frame that a build makes such pages of: their style and scripts, with nothing in it but style that some bring. */
export function frameOf(style: ReactNode) {
  return {
    metadata: { title: site.name },

    Page() {
      if (!isBuild()) notFound()
      return style
    },
  }
}
