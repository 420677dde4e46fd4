import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Copies the program into a folder, to be built there. Packages are hard links: the bundler follows no link out of the project, and a copy
 * would take minutes.
 */
export function copyProject(project: string): void {
  mkdirSync(project)
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ':!content', ':!tests'], {
    cwd: root,
    encoding: 'utf8',
  })
  // Git lists what is deleted and not yet committed as well.
  const names = [...new Set(files.trim().split('\n'))].filter((name) => existsSync(path.join(root, name)))
  execFileSync('cp', ['-a', '--parents', ...names, project], { cwd: root })
  try {
    execFileSync('cp', ['-al', 'node_modules', project], { cwd: root, stdio: 'pipe' })
  } catch {
    execFileSync('cp', ['-a', 'node_modules', project], { cwd: root })
  }
}
