import path from 'node:path'
import { openFileCache } from '#lib/base/files/file-cache.ts'
import { sha256 } from '#lib/base/hash.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import { rasterise } from '#lib/cards/rasterise.ts'
import type { Article } from '#lib/content/article/types.ts'
import { buildQrPicture } from '#lib/formats/citations/qr.ts'
import { absoluteUrl, articlePath, codePath } from '#lib/urls.ts'

/** The QR code of an article as PNG: chats read codes in pictures alone. */
export async function drawCode(origin: string, { locale, slug }: Article): Promise<Uint8Array> {
  const { svg, side } = buildQrPicture(absoluteUrl(origin, articlePath(locale, slug)))
  const { png } = await rasterise(svg, process.cwd(), side * pixelsPerModule)
  return png
}

/** That picture as a file, kept under the digest of its bytes. */
export async function makeCode(origin: string, article: Article): Promise<DerivedFile> {
  const png = await drawCode(origin, article)
  const cache = openFileCache(path.resolve(/* turbopackIgnore: true */ '.cache/codes'), 'png')
  const key = sha256(png)
  await cache.write(key, png)
  return {
    path: codePath(article.locale, article.slug),
    contentType: mediaTypes.png,
    body: { file: cache.fileOf(key) },
  }
}

const pixelsPerModule = 8
