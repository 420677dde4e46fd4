/** Brings the index of a content folder up to date: node lib/content/library/index-program.ts folder */
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { updateIndex } from './update-index.ts'

try {
  await updateIndex(process.argv[2])
} catch (error) {
  if (!(error instanceof ContentErrors)) throw error
  console.log(JSON.stringify(error.errors.map(({ path, problems }) => ({ path, problems }))))
}
