import type { Image } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../problem.ts'

const longestAlt = 120
const longestCaption = 300

/** Reports what is wrong with the words of a picture: what is seen on it, in brackets, and its caption, in quotes. */
export function checkCaption(image: Image, file: VFile): void {
  const alt = image.alt?.trim() ?? ''
  const caption = image.title?.trim() ?? ''
  const problem = explainAlt(alt, caption, image.url)
  if (problem !== undefined) report(file, image, problem)
  if (caption === '')
    report(
      file,
      image,
      'this picture has no caption. Write it in quotes behind the file: ![…](file.jpg "caption").',
    )
  else if (caption.length > longestCaption)
    report(
      file,
      image,
      `this caption has ${caption.length} characters, at most ${longestCaption}. Move part of it into the text.`,
    )
}

function explainAlt(alt: string, caption: string, url: string): string | undefined {
  if (alt === '')
    return 'this picture has no alternative text. Say in ![…] what is seen on it, for those who do not see it.'
  const name = decode(url).split('/').at(-1) ?? ''
  if (/\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(alt) || alt === name.replace(/\.[^.]*$/, ''))
    return `the alternative text "${alt}" is the name of a file. Say in ![…] what is seen on the picture.`
  if (alt.length > longestAlt)
    return `the alternative text has ${alt.length} characters, at most ${longestAlt}. Say what is seen; what it means goes into the caption.`
  if (alt === caption)
    return 'the alternative text repeats the caption. Say in ![…] what is seen, in "…" what it shows the reader.'
  return undefined
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
