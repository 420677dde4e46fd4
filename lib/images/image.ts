/** A picture file that can be published. */
export interface ImageFacts {
  /** Names its published forms: digest of its bytes and of the settings that they are made with, 16 hex digits. */
  digest: string
  /** Size in pixels, upright. */
  width: number
  height: number
}

/** What is known of a picture file: it can be published, or why not, as the end of a sentence. */
export type ExaminedFile = ImageFacts | { problem: string }

/** A picture that is published, with the path of its file. */
export interface ImageToPublish extends ImageFacts {
  file: string
}

/** One published form of a picture. */
export interface ImageForm {
  type: 'avif' | 'jpg'
  width: number
  height: number
  /** Name of the file, which changes with its content. */
  fileName: string
}

/** The forms of a picture: AVIF in each width for pages, narrowest first, and one JPEG for all else. */
export interface ImageForms {
  avif: ImageForm[]
  jpeg: ImageForm
}

/** Widths that pages are given, in pixels: a phone, a column, a column on a dense screen. */
const pageWidths = [480, 960, 1440]
/** Feeds, chats and old browsers get one size. */
const jpegWidth = 960

/** The forms in which a picture is published; none is wider than the picture. */
export function formsOf(image: ImageFacts): ImageForms {
  const fitting = pageWidths.filter((width) => width <= image.width)
  const widths = fitting.length === 0 ? [image.width] : fitting
  return {
    avif: widths.map((width) => formOf(image, 'avif', width)),
    jpeg: formOf(image, 'jpg', Math.min(jpegWidth, ...widths.slice(-1))),
  }
}

/** All forms of a picture, one after another. */
export function listForms(image: ImageFacts): ImageForm[] {
  const { avif, jpeg } = formsOf(image)
  return [...avif, jpeg]
}

function formOf(
  { digest, width, height }: ImageFacts,
  type: ImageForm['type'],
  formWidth: number,
): ImageForm {
  return {
    type,
    width: formWidth,
    height: Math.max(1, Math.round((height * formWidth) / width)),
    fileName: `${digest}-${formWidth}.${type}`,
  }
}
