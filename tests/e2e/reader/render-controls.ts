import { buildSync } from 'esbuild'
import type { Controls } from './article.ts'

/**
 * The markup of the page's controls. It is rendered by a bundle of its own: Playwright compiles JSX for its
 * component tests, and Vitest runs with the `react-server` condition, under which React renders no HTML.
 */
export async function renderControls(name: string): Promise<Controls> {
  // Among packages: Playwright compiles whatever else it loads, and would take a quarter of a minute for this.
  const outfile = `${process.cwd()}/node_modules/.cache/reader/controls-${name}.cjs`
  buildSync({
    entryPoints: ['tests/e2e/reader/controls.tsx'],
    outfile,
    bundle: true,
    platform: 'node',
    jsx: 'automatic',
    // The styles are compiled apart.
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const { classes, settings, status, contents, text }: Controls = await import(outfile)
  return { classes, settings, status, contents, text }
}
