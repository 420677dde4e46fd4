import type { Finding } from '../finding.ts'
import { metaOf, referencesOf } from '../page.ts'
import { faultOf, followRedirects, localAddress, pagesOf, type Site, type SitePage } from '../site.ts'

/** Checks that each og:image is an absolute address of an image, as large as og:image:width and :height say. */
export function checkPreviewImages(site: Site): Finding[] {
  return pagesOf(site).flatMap((page) =>
    referencesOf(page.page, 'preview').flatMap(({ url, href }): Finding[] => {
      if (!url) return [broken(page, `“${href}” is not an absolute address`)]
      const address = localAddress(url, site.origin)
      if (address === undefined) return []
      const { path, resource } = followRedirects(site, address)
      const fault = path.length > 1 ? 'is a redirect' : faultOf(resource)
      if (fault !== undefined) return [broken(page, `${path.join(' → ')} ${fault}`)]
      if (resource.kind !== 'answer') return []
      if (!resource.type.startsWith('image/'))
        return [broken(page, `${address} is ${resource.type || 'of no type'}`)]
      return checkSize(page, address, resource.size)
    }),
  )
}

function broken({ url }: SitePage, problem: string): Finding {
  return { rule: 'preview-image-broken', page: url, problem }
}

function checkSize(
  { url, page }: SitePage,
  address: string,
  size: { width: number; height: number } | undefined,
): Finding[] {
  if (!size)
    return [{ rule: 'preview-image-broken', page: url, problem: `${address} holds no readable image` }]
  const width = metaOf(page, 'og:image:width')
  const height = metaOf(page, 'og:image:height')
  const agrees = (declared: string | undefined, real: number) =>
    declared === undefined || Number(declared) === real
  if (agrees(width, size.width) && agrees(height, size.height)) return []
  const problem = `${address} is ${size.width} × ${size.height}, declared ${width ?? '?'} × ${height ?? '?'}`
  return [{ rule: 'preview-image-size', page: url, problem }]
}
