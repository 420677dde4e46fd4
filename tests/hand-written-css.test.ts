import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Lines of hand-written CSS that the site has at most. It only ever becomes less: utilities take over. */
const mostLines = 249

test('most of the look is utilities', () => {
  const files = globSync('{app,components}/**/*.css')
  expect(files).toContain('app/globals.css')
  const lines = files.flatMap((file) => handWrittenLines(readFileSync(file, 'utf8')))
  expect(lines.length).toBeLessThanOrEqual(mostLines)
})

test.each([
  ['a { color: red }', 1],
  ['/* Why\n * so. */\na {\n  color: red;\n}\n', 3],
  ['@theme inline {\n  --*: initial;\n}\n', 0],
  ['@import "a.css";\n@source "..";\n@layer base, utilities;\n\n', 0],
  ['@layer base {\n  a {\n    color: red;\n  }\n}', 5],
])('counts the rules of %j', (css, count) => {
  expect(handWrittenLines(css)).toHaveLength(count)
})

/** The lines of rules: reasons, the tokens of `@theme` and what Tailwind is told are none. */
function handWrittenLines(css: string): string[] {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@theme[^{]*\{[^}]*\}/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^@(?:import|reference|source|layer)\b.*;$/.test(line))
}
