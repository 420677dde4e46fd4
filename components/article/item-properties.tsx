import type { PagePreview } from '#lib/formats/head/preview.ts'

interface ItemPropertiesProps {
  origin: string
  preview: Pick<PagePreview, 'title' | 'description'>
}

/**
 * What WeChat and QQ read of a page beside Open Graph (schema.org microdata). React leaves these where they
 * stand; the build moves them into the head.
 */
export function ItemProperties({ origin, preview: { title, description } }: ItemPropertiesProps) {
  return (
    <>
      <meta itemProp="name" content={title} />
      <meta itemProp="description" content={description} />
      <meta itemProp="image" content={origin + squarePicture} />
    </>
  )
}

/** These programs show a square of at least 300 pixels, and would cut one out of the middle of the wide card. */
const squarePicture = '/icon-512.png'
