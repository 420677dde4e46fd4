import { Converter } from 'opencc-js/t2cn'
import { once } from '#lib/base/once.ts'
import type { Simplified } from '#lib/search/fold.ts'

/** The simplified form of a traditional Chinese character; any other character as it is. */
export function simplify(character: string): string {
  return simplifiedForms().get(character) ?? character
}

/** The simplified form of every traditional character that has one of these as such. */
export function listSimplified(forms: ReadonlySet<string>): Simplified {
  return Object.fromEntries([...simplifiedForms()].filter(([, form]) => forms.has(form)))
}

/** By character and not by word, and none that takes two code units, so that a text keeps its length. */
const simplifiedForms = once(() => {
  const count = lastIdeograph - firstIdeograph + 1
  const characters = Array.from({ length: count }, (_, index) => String.fromCharCode(firstIdeograph + index))
  const forms = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n')
  return new Map(
    characters.flatMap((from, index): [string, string][] => {
      const to = forms[index]
      return to === undefined || to === from || to.length > 1 ? [] : [[from, to]]
    }),
  )
})

/** The Chinese characters of one code unit (Unicode, Extension A to the end of the first block). */
const firstIdeograph = 0x3400
const lastIdeograph = 0x9fff
