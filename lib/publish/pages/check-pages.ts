import { mapInThreads } from '#lib/base/threads.ts'
import { isWhole } from './page-store.ts'

/** Pages that may have been kept under a name. */
export interface PagesToCheck {
  storeDir: string
  key: string
}

/** Which of these names pages are kept under, whole and as they were written. */
export async function findKept(storeDir: string, keys: readonly string[]): Promise<Set<string>> {
  const work = keys.map((key) => ({ storeDir, key }))
  const areKept = await mapInThreads<PagesToCheck, boolean>({ module: import.meta.url, run }, work)
  return new Set(keys.filter((_, index) => areKept[index]))
}

/** For `mapInThreads`. */
export function run({ storeDir, key }: PagesToCheck): boolean {
  return isWhole(storeDir, key)
}
