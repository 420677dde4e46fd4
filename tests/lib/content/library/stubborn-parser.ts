/** A program in the place of the parser that does what its file says: hangs, eats memory, or ends. */
import type { SourceFile } from '#lib/content/article/parse.ts'

process.on('message', ({ bytes }: SourceFile) => {
  const text = new TextDecoder().decode(bytes)
  if (text === 'hang') while (performance.now() > 0);
  if (text === 'memory') for (const all: string[][] = []; ; ) all.push(Array.from({ length: 1e5 }, String))
  if (text === 'end') process.exit(3)
  process.send?.({ problems: [{ line: 7, message: text }] })
})
process.send?.('ready')
