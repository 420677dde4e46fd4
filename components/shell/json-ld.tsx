interface JsonLdProps {
  /** Plain data that JSON can hold. */
  data: object
}

/** Structured data for search engines, as a block that browsers neither run nor show. */
export function JsonLd({ data }: JsonLdProps) {
  // In a script element only `<` can end it or open a comment (HTML §4.12.1.3).
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
