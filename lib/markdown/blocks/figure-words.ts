import type { Image } from 'mdast'
import type { VFile } from 'vfile'
import { decodeAddress } from '#lib/base/decode-address.ts'
import { report } from '../problem.ts'

const longestAlt = 120
const longestCaption = 300

/** Reports what is wrong with the words of a picture: what is seen on it, in brackets, and its caption, in quotes. */
export function checkCaption(image: Image, file: VFile): void {
  const alt = image.alt?.trim() ?? ''
  const caption = image.title?.trim() ?? ''
  const problem = explainAlt(alt, caption, image.url)
  if (problem !== undefined) report(file, image, problem)
  const mark = markup.exec(`${alt}\n${caption}`)?.[0]
  if (mark !== undefined)
    report(
      file,
      image,
      `the words of a picture are plain text, in which "${mark}" would be published as it stands. Write source=key in the braces behind the picture for its source, and put notes and claims into the text.`,
    )
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

/** The start of a citation, of a reference to a note, or of a claim. */
const markup = /\[@[^\]\n]*\]?|\[\^[^\]\n]*\]?|:[a-z]+\[[^\]\n]*\]?/i

function explainAlt(alt: string, caption: string, url: string): string | undefined {
  if (alt === '')
    return 'this picture has no alternative text. Say in ![…] what is seen on it, for those who do not see it.'
  const name = decodeAddress(url).split('/').at(-1) ?? ''
  if (fileName.test(alt) || alt === name.replace(/\.[^.]*$/, ''))
    return `the alternative text "${alt}" is the name of a file. Say in ![…] what is seen on the picture.`
  if (kindAlone.test(alt))
    return `the alternative text "${alt}" says only that there is a picture. Say in ![…] what is seen on it.`
  if (alt.length > longestAlt)
    return `the alternative text has ${alt.length} characters, at most ${longestAlt}. Say what is seen; what it means goes into the caption.`
  if (withoutEnd(alt) === withoutEnd(caption))
    return 'the alternative text repeats the caption. Say in ![…] what is seen, in "…" what it shows the reader.'
  return undefined
}

/** With the ending of a picture file, or as cameras and phones number them: IMG_20041203, DSC00012. */
const fileName = /\.(?:jpe?g|png|webp|avif|gif|svg)$|^[a-z]*[_-]?\d{3,}[\w()-]*$/i

const kindAlone =
  /^(?:photo(?:graph)?|picture|pic|image|img|figure|scan|screenshot|untitled|照片|相片|图|图片|图像|插图|配图|截图|扫描件)\s*\d*$/i

/** A sentence without the punctuation behind it. */
function withoutEnd(text: string): string {
  return text.replace(/[\p{P}\s]+$/u, '')
}
