import { formatApa } from './apa.ts'
import { formatBibtex } from './bibtex.ts'
import { formatCslJson } from './csl-json.ts'
import { formatGbt7714 } from './gbt7714.ts'
import { formatRis } from './ris.ts'
import type { CitationSource } from './source.ts'
import { checkSource } from './source.ts'

/** One web page in five citation formats, each ready to be copied or saved. */
export type Citations = Record<'gbt7714' | 'apa' | 'bibtex' | 'ris' | 'json', string>

/**
 * Builds the citations of an article or of one of its sections. Throws an Error on a date that is not a
 * calendar date, on empty text and on a permalink that is not absolute.
 *
 * Nothing here asks for a clock: without `accessed` the access date is left out, not guessed and not
 * replaced by a placeholder that would be copied into a bibliography. `gbt7714AccessSlot` tells where the
 * reader's own date belongs.
 */
export function buildCitations(source: CitationSource): Citations {
  const checked = checkSource(source)
  return {
    gbt7714: formatGbt7714(checked),
    apa: formatApa(checked),
    bibtex: formatBibtex(checked),
    ris: formatRis(checked),
    json: formatCslJson(checked),
  }
}
