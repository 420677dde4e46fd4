import { readFile } from 'node:fs/promises'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { joinPath } from '#lib/base/join-path.ts'
import { once } from '#lib/base/once.ts'

/** An SVG drawn at its own size or at a given width (pixels): PNG bytes and the RGBA pixels behind them. */
export type Raster = { png: Uint8Array; pixels: Uint8Array; width: number; height: number }

/**
 * Draws an SVG that holds outlines only (no text, no links). The renderer is WebAssembly, not a native
 * addon: every machine runs the same instructions, so the same SVG gives the same bytes everywhere.
 */
export async function rasterise(svg: string, root: string, width?: number): Promise<Raster> {
  await startRenderer(root)
  const fit = width === undefined ? {} : { fitTo: { mode: 'width' as const, value: width } }
  const renderer = new Resvg(svg, { font: { loadSystemFonts: false }, ...fit })
  const image = renderer.render()
  try {
    return { png: image.asPng(), pixels: image.pixels, width: image.width, height: image.height }
  } finally {
    // Memory of WebAssembly objects is not garbage-collected.
    image.free()
    renderer.free()
  }
}

const startRenderer = once(
  (root: string): Promise<void> =>
    readFile(joinPath(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')).then(initWasm),
)
