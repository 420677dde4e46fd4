import { isDraftText } from '#lib/content/article/front-matter/draft.ts'
import { type ContentListing, readListed } from './content-folder.ts'

/** A listing of what is published, and the files that were left out of it: those that say they are drafts. */
export function partDrafts(listing: ContentListing): {
  published: ContentListing
  drafts: ContentListing['sources']
} {
  const { published = [], drafts = [] } = Object.groupBy(listing.sources, (source) =>
    isDraftText(new TextDecoder().decode(readListed(source).bytes)) ? 'drafts' : 'published',
  )
  const slugs = new Set(published.map(({ slug }) => slug))
  const drafted = new Set(drafts.map(({ slug }) => slug).filter((slug) => !slugs.has(slug)))
  const isPublished = ({ slug }: { slug: string }) => !drafted.has(slug)
  const sourcesFiles = listing.sourcesFiles.filter(isPublished)
  const images = listing.images.filter(isPublished)
  const downloads = listing.downloads.filter(isPublished)
  return { published: { ...listing, sources: published, sourcesFiles, images, downloads }, drafts }
}
