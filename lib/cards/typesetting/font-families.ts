import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'

/** A font family as its npm package ships it: one stylesheet, many WOFF2 slices. */
export type FontFamily = {
  name: string
  /** Absolute path of the slice that holds a code point, or undefined. Later rules win, as in CSS. */
  sliceFor: (codePoint: number) => string | undefined
}

/** The families of the cards, and a digest (SHA-256, hex) that changes with any of the packages. */
export type FontFamilies = { latin: FontFamily; han: FontFamily; rare: FontFamily; digest: string }

/**
 * Reads the stylesheets of the font packages below `root`. Throws when one is not installed.
 *
 * Noto Serif SC is the face of the cards; its web slices leave out some of GB 2312 (阢, 骣, Ⅱ …), so Source
 * Han Serif CN, the same design, stands in for those. Latin text is set in Source Serif 4, the design
 * that both take their own Latin from, because they hold only full-width quotation marks.
 */
export function readFontFamilies(root: string): FontFamilies {
  const versions: string[] = []
  const read = (name: string, stylesheet: string) => {
    const folder = joinPath(root, 'node_modules', name)
    const css = readPackageFile(joinPath(folder, stylesheet), name)
    // name@version is what the lockfile's integrity hash pins, so it stands for the 24 MB of slices.
    versions.push(`${name}@${versionOf(folder, name)}\n${css}`)
    return createFamily(name, path.dirname(joinPath(folder, stylesheet)), css)
  }
  const latin = read('@fontsource-variable/source-serif-4', 'wght.css')
  const han = read('@fontsource-variable/noto-serif-sc', 'wght.css')
  const rare = read('@chinese-fonts/syst', 'dist/SourceHanSerifCN/result.css')
  return { latin, han, rare, digest: sha256(...versions) }
}

function createFamily(name: string, folder: string, css: string): FontFamily {
  let slices: Map<number, string> | undefined
  return {
    name,
    sliceFor: (codePoint) => {
      slices ??= indexSlices(folder, css)
      return slices.get(codePoint)
    },
  }
}

function indexSlices(folder: string, css: string): Map<number, string> {
  const slices = new Map<number, string>()
  for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(rule)?.[1]
    const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
    if (!file || !ranges) continue
    const slice = joinPath(folder, file)
    for (const range of ranges.split(',')) {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++) slices.set(code, slice)
    }
  }
  return slices
}

function versionOf(folder: string, name: string): string {
  const manifest: unknown = JSON.parse(readPackageFile(joinPath(folder, 'package.json'), name))
  if (typeof manifest === 'object' && manifest && 'version' in manifest) return String(manifest.version)
  throw new Error(`${name}: package.json has no version. Reinstall with npm ci.`)
}

function readPackageFile(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`The cards need the font package ${name}, but ${file} cannot be read. Run npm ci.`, {
      cause,
    })
  }
}
