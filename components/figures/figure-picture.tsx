import type { Figure } from '#lib/content/article/types.ts'
import { formsOf } from '#lib/images/image.ts'
import { imagePath } from '#lib/urls.ts'

interface FigurePictureProps {
  figure: Figure
  /** How wide it is shown, for browsers that choose a form before they know the layout. */
  sizes: string
  /** It is loaded when readers come near it. */
  isLazy?: boolean
  className?: string
}

/** The picture of a figure in the form that fits the reader's screen; its place is kept until it is there. */
export function FigurePicture(props: FigurePictureProps) {
  const { figure, sizes, isLazy = false, className } = props
  const { avif, jpeg } = formsOf(figure.image)
  const largest = avif.at(-1) ?? jpeg
  return (
    <picture>
      <source
        type="image/avif"
        srcSet={avif.map(({ fileName, width }) => `${imagePath(fileName)} ${width}w`).join()}
        sizes={isLazy ? `auto,${sizes}` : sizes}
      />
      <img
        className={className}
        src={imagePath(jpeg.fileName)}
        alt={figure.alt}
        width={largest.width}
        height={largest.height}
        loading={isLazy ? 'lazy' : undefined}
      />
    </picture>
  )
}
