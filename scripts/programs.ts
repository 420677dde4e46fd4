import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environment, setting } from '#lib/settings.ts'

/** Servers that the tests run the site on besides its own; Debian's packages of these names. */
const hostPrograms = ['nginx', 'caddy'] as const

/** What the browser tests look at pages and their PDFs with, and Debian's packages of them. */
const readingPrograms = [
  ['w3m', 'w3m'],
  ['lynx', 'lynx'],
  ['pdftotext', 'poppler-utils'],
] as const

/** The engines that the journeys of readers run in beside Chromium: their programs, and Debian's packages of them. */
export const enginePrograms = {
  Firefox: [['firefox-esr', 'firefox-esr']],
  WebKit: [
    ['WebKitWebDriver', 'webkit2gtk-driver'],
    ['Xvfb', 'xvfb'],
  ],
} as const satisfies Record<string, readonly (readonly [program: string, packageName: string])[]>
export type Engine = keyof typeof enginePrograms

/** Path of an installed program, also where only root looks for it; undefined when there is none. */
export function findProgram(name: string): string | undefined {
  const folders = [...(setting('PATH') ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** Path of nginx's module for files compressed with Brotli beforehand; undefined when it is not installed. */
export function findBrotliModule(): string | undefined {
  const file = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
  return existsSync(file) ? file : undefined
}

/**
 * Installs the servers that are missing, as root on Debian. Says on the console which tests will be left out
 * where that cannot be done: they are of no use to those who publish with the site's own server.
 */
export function ensureHostPrograms(): void {
  const packages = hostPrograms.map((name): [string, string] => [name, name])
  ensurePackages(packages)
  if (findBrotliModule() === undefined) install(['libnginx-mod-http-brotli-static'])
  tellMissing(packages)
}

/** Installs what shows pages as text, and the browsers of the other engines, in the same way. */
export function ensureReadingPrograms(): void {
  const programs = [...readingPrograms, ...Object.values(enginePrograms).flat()]
  ensurePackages(programs)
  tellMissing(programs)
}

/** Installs a Chinese font where there is none, in the same way: texts have other lengths without. */
export function ensureChineseFont(): void {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (!stdout) install(['fontconfig', 'fonts-noto-cjk'])
}

/** Installs Debian's packages of programs that are missing, as root; does nothing elsewhere. */
export function ensurePackages(programs: readonly (readonly [program: string, packageName: string])[]): void {
  install(programs.flatMap(([program, name]) => (findProgram(program) === undefined ? [name] : [])))
}

function tellMissing(programs: readonly (readonly [program: string, packageName: string])[]): void {
  for (const [program, name] of programs) {
    if (findProgram(program) === undefined) {
      console.log(`No ${program} here: its tests are left out. Debian: apt-get install ${name}`)
    }
  }
}

function install(packages: readonly string[]): void {
  if (packages.length === 0 || process.getuid?.() !== 0 || findProgram('apt-get') === undefined) return
  console.log(`Installing ${packages.join(', ')} …`)
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function apt(args: string[]): void {
  // Nothing that is installed for the tests may begin to serve by itself.
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000, env })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
