import type { PagePreview } from '#lib/formats/head/preview.ts'

interface ItemPropertiesProps {
  origin: string
  preview: PagePreview
}

/**
 * What WeChat and QQ read of a page beside Open Graph (schema.org microdata). React leaves these where they
 * stand; the build moves them into the head.
 */
export function ItemProperties({ origin, preview: { title, description, card } }: ItemPropertiesProps) {
  return (
    <>
      <meta itemProp="name" content={title} />
      <meta itemProp="description" content={description} />
      <meta itemProp="image" content={`${origin}${card}`} />
    </>
  )
}
