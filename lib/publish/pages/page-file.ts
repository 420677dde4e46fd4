import { z } from 'zod'
import type { Body } from '#lib/publish/release/body.ts'

/** What is known of a page or file that is published, apart from its body. */
export const pageFacts = z.object({
  /** Canonical path. */
  path: z.string(),
  contentType: z.string(),
  /** Whether it has the words of another page, which search engines list in its stead. */
  repeats: z.boolean(),
  /** Hash sources of its inline styles and scripts. */
  hashes: z.object({ style: z.array(z.string()), script: z.array(z.string()) }),
  /** Every path below `/_next/` that stands in the page, in an attribute or a style. */
  assets: z.array(z.string()),
})

/** A page or file as it is published. */
export interface PageFile extends z.infer<typeof pageFacts> {
  body: Body
}

/** A file that is no page: nothing runs in it, and it names nothing. */
export function assetFile(path: string, contentType: string, body: Body): PageFile {
  return { path, contentType, repeats: false, hashes: { style: [], script: [] }, assets: [], body }
}
