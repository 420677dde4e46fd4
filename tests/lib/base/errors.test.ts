import { expect, test } from 'vitest'
import { readRefusal } from '#lib/base/errors.ts'

const inRendering = `Error occurred prerendering page "/a". Read more: https://nextjs.org/docs/messages/prerender-error
Error [Refusal]: content/a/zh-Hans.md: No card font has the character “𓀀”. Write the text without it.
  31 |   return (error: unknown): never => {
> 33 |     throw new Refusal(message)
     |           ^
  34 |   }
  digest: '1073452856'
Export encountered an error on /(zh-Hans)/[article]/page: /a, exiting the build.`

const afterIt = `> Build error occurred
Refusal: The release was not written whole:
public/a: is a link, not a file.
    at refuseProblems (lib/publish/release/release.ts:60:11)`

test.each([
  [
    'in a rendering',
    inRendering,
    'content/a/zh-Hans.md: No card font has the character “𓀀”. Write the text without it.',
  ],
  [
    'after it, in several lines',
    afterIt,
    'The release was not written whole:\npublic/a: is a link, not a file.',
  ],
  ['nowhere', 'TypeError: x is not a function', undefined],
])('a refusal is found %s', (_, output, message) => {
  expect(readRefusal(output)).toBe(message)
})
