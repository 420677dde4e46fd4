import { messageOf, Refusal } from '#lib/base/errors.ts'
import { currentRelease, rollback, switchRelease } from '#lib/publish/release/switch.ts'

// Puts the release before the current one back, or the one named as argument. A running server follows within
// a second.
try {
  const [wanted, ...rest] = process.argv.slice(2)
  if (rest.length > 0) throw new Refusal('Usage: node scripts/rollback.ts [release]')
  const projectDir = process.cwd()
  const before = await currentRelease(projectDir)
  const now = wanted ?? (await rollback(projectDir))
  if (wanted !== undefined) await switchRelease(projectDir, wanted)
  console.log(`dist now points to release ${now} (before: ${before ?? 'none'}).`)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
