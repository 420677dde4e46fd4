import path from 'node:path'
import { openFileCache } from '#lib/base/files/file-cache.ts'
import { digestCode, sha256 } from '#lib/base/hash.ts'
import { once } from '#lib/base/once.ts'
import { readFontFamilies } from '#lib/cards/typesetting/font-families.ts'
import { createTypesetter } from '#lib/cards/typesetting/typesetter.ts'

import { cardTexts, drawCard } from './draw-card.ts'
import { rasterise } from './rasterise.ts'
import type { CardInput } from './types.ts'

/** Renders a preview card to PNG bytes, 1200 × 630. Throws on an empty title and on a character no font has. */
export type CardRenderer = (input: CardInput) => Promise<Uint8Array>

/**
 * Creates a renderer for the project at `root` that keeps its cards in `cacheFolder` (none: no cache). The
 * key of a card is the digest of its input, of the font packages and of this folder's source, so a
 * change to any of them draws the card anew, and nothing else does.
 */
export function createCardRenderer(options: { root: string; cacheFolder?: string }): CardRenderer {
  const { root, cacheFolder } = options
  const typesetterOf = once(() => createTypesetter(readFontFamilies(root)))

  const draw = async (input: CardInput) => {
    const typesetter = typesetterOf()
    await typesetter.prepare(...cardTexts(input))
    const { png } = await rasterise(drawCard(input, typesetter), root)
    return png
  }
  if (cacheFolder === undefined) return async (input) => draw(checkInput(input))

  const cache = openFileCache(cacheFolder, 'png')
  const keyOf = createCardKeys(root)
  return async (input) => {
    const key = await keyOf(checkInput(input))
    const kept = await cache.read(key)
    if (kept) return kept
    const png = await draw(input)
    await cache.write(key, png)
    return png
  }
}

/** Creates what names the card of an input in the cache of the project at `root`. */
export function createCardKeys(root: string): (input: CardInput) => Promise<string> {
  const program = once(() => [readFontFamilies(root).digest, digestOfSource(root)])
  return async (input) => sha256(JSON.stringify([canonical(input), ...program()]))
}

/** The renderer of this project and its cache, made once. */
const project = once(() => {
  const root = process.cwd()
  const cacheFolder = path.resolve(/* turbopackIgnore: true */ '.cache/cards')
  return {
    render: createCardRenderer({ root, cacheFolder }),
    keyOf: createCardKeys(root),
    cache: openFileCache(cacheFolder, 'png'),
  }
})

/** Renders a card of this project (the working directory), keeping it in `.cache/cards`. */
export function renderCard(input: CardInput): Promise<Uint8Array> {
  return project().render(input)
}

/** Path of the file that holds a card of this project, which is drawn if it was not kept. */
export async function keepCard(input: CardInput): Promise<string> {
  await renderCard(input)
  const { cache, keyOf } = project()
  return cache.fileOf(await keyOf(input))
}

function checkInput(input: CardInput): CardInput {
  for (const field of ['siteName', 'title', 'sectionTitle', 'question'] as const)
    if (input[field] !== undefined && input[field].trim() === '')
      throw new Error(
        `The card of “${input.title}” has an empty ${field}: give it text${field === 'siteName' || field === 'title' ? '' : ' or leave it out'}.`,
      )
  for (const { short, count } of input.evidence?.grades ?? []) {
    if (!Number.isInteger(count) || count < 0)
      throw new Error(
        `The card of “${input.title}” counts ${count} claims as ${short}: counts are whole numbers from 0.`,
      )
  }
  return input
}

function canonical({ siteName, title, sectionTitle, question, evidence, lang }: CardInput): unknown {
  return [siteName, title, sectionTitle ?? null, question ?? null, evidence ?? null, lang]
}

/** The source of this folder, the renderer's and the segmenter's versions: all that decides how a card looks. */
function digestOfSource(root: string): string {
  const names = ['lib/base', 'lib/cards', ...['@resvg/resvg-wasm', 'harfbuzzjs'].map(packageFile)]
  return digestCode(names, process.versions.icu ?? '', root)
}

function packageFile(name: string): string {
  return `node_modules/${name}/package.json`
}
