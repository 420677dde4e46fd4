import { fileResponse } from '../../file-response.ts'
import { sitemapFiles } from '../../sitemaps.ts'

export const dynamic = 'force-static'

export const dynamicParams = false

export function generateStaticParams() {
  return sitemapFiles()
    .slice(1)
    .map(({ path }) => ({ part: path.slice('/sitemaps/'.length) }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const path = `/sitemaps/${(await params).part}`
  return fileResponse('xml', sitemapFiles().find((file) => file.path === path)?.body)
}
