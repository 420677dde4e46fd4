import { fromParse5 } from 'hast-util-from-parse5'
import { type Options, toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'

/**
 * A document as HTML without what the standard allows to leave out: optional tags (HTML §13.1.2.4), quotes and
 * empty values of attributes. A parser makes the same document of it as of the full form.
 */
export function serializePage(document: DefaultTreeAdapterTypes.Document): string {
  const full = serialize(document)
  const same = serialize(parse(full))
  const tree = fromParse5(document)
  for (const omitOptionalTags of [true, false]) {
    const page = toHtml(tree, { ...short, omitOptionalTags })
    // The library would let a paragraph swallow the white space after it.
    if (serialize(parse(page)) === same) return page
  }
  return full
}

const short: Options = { collapseEmptyAttributes: true, preferUnquoted: true }
