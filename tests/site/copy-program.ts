import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** What the program is made of; a copy lies inside the project, so that packages are found. */
const program = [
  'app',
  'bench/stand-in-cards.ts',
  'components',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'public',
  'scripts',
  'tsconfig.json',
]

/** What cards are drawn with is read from the project's own folder. */
const fonts = ['@chinese-fonts/syst', '@fontsource-variable', '@resvg/resvg-wasm', 'harfbuzzjs']

/** Copies the program into a folder of the project, over the copy of an earlier run. */
export function copyProgram(folder: string): void {
  const lock = path.join(folder, 'package-lock.json')
  const hasPackages =
    existsSync(lock) &&
    readFileSync(lock, 'utf8') === readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  if (!hasPackages) {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true })
    for (const name of fonts) copy(path.join('node_modules', name), folder)
  }
  for (const part of program) copy(part, folder)
}

/** Runs a program of a copy in it, with the variables given besides those of this process. */
export function runIn(folder: string, script: string, more: Record<string, string> = {}): void {
  const { CONTENT_DIR: _, ...env } = process.env
  execFileSync(process.execPath, ['--conditions=react-server', script], {
    cwd: folder,
    env: { ...env, ...more, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
}

function copy(part: string, folder: string): void {
  rmSync(path.join(folder, part), { recursive: true, force: true })
  cpSync(path.join(root, part), path.join(folder, part), { recursive: true, preserveTimestamps: true })
}
