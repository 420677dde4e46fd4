import { mediaTypes } from '#lib/base/media-types.ts'

/** A file made at build, or nothing to publish where there is no text for it. */
export function fileResponse(
  type: keyof typeof mediaTypes,
  body: string | Uint8Array<ArrayBuffer> | undefined,
): Response {
  if (body === undefined) return new Response(null, { status: 404 })
  return new Response(body, { headers: { 'Content-Type': mediaTypes[type] } })
}
