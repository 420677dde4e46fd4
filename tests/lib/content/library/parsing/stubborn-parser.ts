/** A program in the place of the parser that does what its file says: hangs, waits, eats memory, or ends. */
import type { SourceFile } from '#lib/content/article/parse.ts'
import { createProcessorLimit } from '#lib/content/library/parsing/processor-limit.ts'

const limited = createProcessorLimit(Number(process.argv[2]))

process.on('message', ({ bytes }: SourceFile) => {
  const text = new TextDecoder().decode(bytes)
  limited(() => act(text))
  process.send?.({ problems: [{ line: 7, message: text }] })
})
process.send?.('ready')

function act(text: string): void {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  if (text === 'wait') Atomics.wait(cell, 0, 0, 2500)
  if (text === 'wait for ever') Atomics.wait(cell, 0, 0)
  if (text === 'hang') while (performance.now() > 0);
  if (text === 'memory') for (const all: string[][] = []; ; ) all.push(Array.from({ length: 1e5 }, String))
  if (text === 'end') process.exit(3)
}
