// Publishes a release that takes a while to write: node publish-child.ts <project folder> <version>
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { commonHeaders, sampleInput } from '../sample-release.ts'

const [projectDir = '', version = ''] = process.argv.slice(2)
const input = sampleInput(projectDir, version)
const text = Buffer.from(`${version}\n`.repeat(3000))
const many = Array.from({ length: 15 }, (_, index) => ({
  path: `/many/${index}.txt`,
  status: 200 as const,
  headers: { ...commonHeaders, 'content-type': 'text/plain' },
  body: Buffer.concat([text, Buffer.from(String(index))]),
}))
try {
  const { id } = await writeRelease({ ...input, files: [...input.files, ...many] })
  await switchRelease(projectDir, id)
  console.log(id)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
