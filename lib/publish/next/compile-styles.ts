import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'

/** Style sheets as the build compiles them, joined; `files` are paths from the root of the project. */
export async function compileStyles(files: readonly string[]): Promise<string> {
  const compiler = postcss([tailwind({ optimize: false })])
  const compiled = await Promise.all(
    files.map((from) => compiler.process(readFileSync(from, 'utf8'), { from })),
  )
  return compiled.map(({ css }) => css).join('\n')
}
