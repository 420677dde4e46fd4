/**
 * Makes the site's icons from one drawing, the seal 疑 as outlines: node scripts/make-icons.ts
 * The results are committed; run it again after a change to lib/cards/draw-seal.ts or the theme.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildIcons } from '../lib/cards/icons.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'public')
await mkdir(folder, { recursive: true })
for (const { name, bytes } of await buildIcons(root)) {
  await writeFile(path.join(folder, name), bytes)
  console.log(`public/${name}  ${bytes.length} bytes`)
}
