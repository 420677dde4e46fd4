/** Media types of the files that are made at build. */
export const contentTypes = {
  manifest: 'application/manifest+json; charset=utf-8',
  card: 'image/png',
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  speculation: 'application/speculationrules+json',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
}

/** A file made at build, or nothing to publish where there is no text for it. */
export function fileResponse(type: keyof typeof contentTypes, body: string | undefined): Response {
  if (body === undefined) return new Response(null, { status: 404 })
  return new Response(body, { headers: { 'Content-Type': contentTypes[type] } })
}
