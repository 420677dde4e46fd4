import type { Code } from 'mdast'
import type { Node } from 'unist'

/** Languages of the fenced blocks that are drawn as pictures, one for each folder of `lib/pictures`. */
export const pictureLanguages = ['timeline', 'cities'] as const

export type PictureLanguage = (typeof pictureLanguages)[number]

/** Whether a node holds the data of a picture, so that it is no code to a reader. */
export function isPictureCode(node: Node): node is Code & { lang: PictureLanguage } {
  return node.type === 'code' && 'lang' in node && pictureLanguages.some((each) => each === node.lang)
}
