import { mediaTypes } from '#lib/base/media-types.ts'

/**
 * The file that proves to IndexNow who sends a key (indexnow.org/documentation): its URL path, its whole content,
 * with no newline after it, and the content type it must be served with. Throws `TypeError` on a malformed key.
 */
export function indexNowKeyFile(key: string): { path: string; body: string; contentType: string } {
  if (!isIndexNowKey(key)) throw new TypeError(indexNowKeyRule)
  return { path: `/${key}.txt`, body: key, contentType: mediaTypes.txt }
}

/** True for 8 to 128 letters a–z, A–Z, digits and hyphens: the keys IndexNow allows. */
export function isIndexNowKey(key: string): boolean {
  return /^[a-zA-Z0-9-]{8,128}$/.test(key)
}

/** What is wrong with a malformed key, and how to mend it. */
export const indexNowKeyRule =
  'INDEXNOW_KEY is malformed: IndexNow allows 8 to 128 of the characters a-z, A-Z, 0-9 and -. `openssl rand -hex 16` makes a good one.'
