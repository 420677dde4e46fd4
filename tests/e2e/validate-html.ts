import { HtmlValidate } from 'html-validate'
import { parse, serialize } from 'parse5'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How parse5 writes a document; style, not correctness.
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // The reading settings take effect as they are chosen; nothing is sent anywhere.
    'wcag/h32': 'off',
    // Whether any stand where they may not is a matter of security.spec.ts.
    'no-inline-style': 'off',
    // Titles end with the name of the site; search results cut them where they like.
    'long-title': 'off',
    // HTML asks of an id one character and no white space; the recommended rule also asks for a letter first.
    'valid-id': ['error', { relaxed: true }],
  },
})

/** What is wrong with a page as HTML, a line each. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const errors: string[] = []
  // Pages leave out optional tags and quotes; the validator judges the document that a browser makes of them.
  const full = serialize(
    parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true }),
  )
  const { results } = await validator.validateString(full)
  const messages = results.flatMap(({ messages: own }) =>
    own.map(
      ({ ruleId, message, offset }) =>
        `${ruleId}: ${message} (${full.slice(Math.max(0, offset - 30), offset + 60)})`,
    ),
  )
  return [...errors, ...messages]
}
