import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import {
  type Agreement,
  type Edition,
  indexTexts,
  isCurrent,
  listUnrecorded,
  type Part,
} from './agreement.ts'
import { formatLock, type IdsLock } from './ids-lock.ts'
import { updateLock } from './update-lock.ts'

/** What is on the page and not in the lock: new ids, changed texts, a lock edited by hand. `npm run ids` mends all. */
export function findUnrecorded(agreement: Agreement): ContentError[] {
  const { path, editions, lock, source = '' } = agreement
  if (lock === undefined) {
    const message = 'the ids of this article are not recorded. Run npm run ids.'
    return [new ContentError(path, [{ line: 1, message }])]
  }
  const errors = editions.flatMap((edition) => {
    const texts = edition.isFaulty ? [] : findNewTexts(edition, lock)
    const problems = [...findNewIds(edition, lock), ...texts]
    return problems.length === 0 ? [] : [new ContentError(edition.path, problems)]
  })
  if (errors.length > 0 || editions.some(({ isFaulty }) => isFaulty)) return errors
  const line = findDifference(source, formatLock(updateLock(agreement)))
  const message = 'from here on, the file is not as npm run ids writes it. Run npm run ids.'
  return line === undefined ? [] : [new ContentError(path, [{ line, message }])]
}

function findNewIds({ identities }: Edition, lock: IdsLock): Problem[] {
  return listUnrecorded(identities, lock.ids).map(({ kind, id, line }) => ({
    line,
    message: `the ${kind} "${id}" is not in ids.lock yet. Run npm run ids; from then on links may rely on it.`,
  }))
}

function findNewTexts({ article, byId }: Edition, lock: IdsLock): Problem[] {
  const texts = indexTexts(lock, article.locale)
  return [article.lead, ...article.sections].flatMap((part: Part) => {
    const locked = texts.get(part.id)
    if (isCurrent(locked, part, article)) return []
    const line = byId.get(part.id ?? '')?.line ?? 1
    const name = part.id === undefined ? 'the opening' : `the section {#${part.id}}`
    const state =
      locked === undefined ? 'is not in ids.lock yet' : `is not as ids.lock has it of ${locked.date}`
    const message = `the text of ${name} ${state}. Run npm run ids; if the change is one of substance, first add a revision to the front matter.`
    return [{ line, message }]
  })
}

/** First line in which two texts differ, from 1. */
function findDifference(actual: string, expected: string): number | undefined {
  if (actual === expected) return undefined
  const lines = expected.split('\n')
  const index = actual.split('\n').findIndex((line, at) => line !== lines[at])
  return index === -1 ? lines.length : index + 1
}
