import { findCircle } from '#lib/base/find-circle.ts'
import type { Identity } from '#lib/content/article/anchors/identities.ts'
import type { CitedSource, Claim, Figure } from '#lib/content/article/types.ts'
import type { TakenCitation } from '#lib/markdown/notes.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import type { Source, Sources } from './sources.ts'

interface Cited {
  claims: readonly Claim[]
  citations: readonly TakenCitation[]
  identities: readonly Identity[]
  figures: readonly Pick<Figure, 'sourceKey'>[]
}

/**
 * The sources that an article cites, those with a mark in the order of the marks, each with the claims that rest on it.
 * What a cited source was seen in is one of them.
 */
export function collectCitedSources(sources: Sources, { claims, citations, figures }: Cited): CitedSource[] {
  const named = new Set([
    ...citations.map(({ sourceKey }) => sourceKey),
    ...claims.flatMap((claim) => claim.sources),
    ...figures.flatMap(({ sourceKey }) => sourceKey ?? []),
  ])
  // The set grows while it is walked, by the source that one was seen in, and the one that this was seen in.
  for (const key of named) {
    const seen = sources[key]?.seen
    if (typeof seen === 'object') named.add(seen.citedBy)
  }
  const cited = Object.values(sources).flatMap((source) => {
    if (!named.has(source.key)) return []
    const citation = citations.find(({ sourceKey }) => sourceKey === source.key)
    const resting = claims.filter((claim) => claim.sources.includes(source.key)).map(({ id }) => id)
    return [{ ...source, noteNumber: citation?.number, locators: citation?.locators ?? [], claims: resting }]
  })
  return cited.toSorted((a, b) => (a.noteNumber ?? Infinity) - (b.noteNumber ?? Infinity))
}

/**
 * What is wrong with what claims rest on: names that are none, and grades without what they promise. A record can be
 * looked up, an account and a figure were told somewhere, an inference names claims of the same page, and none that
 * follows from itself. Without a file of sources only names are looked at.
 */
export function checkClaimSources(file: Sources | undefined, cited: Cited): Problem[] {
  const { claims, citations, identities } = cited
  const sources = file ?? {}
  const lineOf = (id: string) => identities.find((identity) => identity.id === id)?.line ?? 1
  return [
    ...citations.flatMap(({ sourceKey, line }) => checkKey(sourceKey, sources, line)),
    ...claims.flatMap((claim) => {
      const line = lineOf(claim.id)
      const unknown = claim.sources.flatMap((key) =>
        citations.some(({ sourceKey }) => sourceKey === key) ? [] : checkKey(key, sources, line),
      )
      if (unknown.length > 0) return unknown
      const found = claim.sources.map((key) => sources[key]).filter((source) => source !== undefined)
      const graded = file === undefined ? [] : checkGrade(claim, found, line)
      return [...graded, ...checkInference(claim, claims, line)]
    }),
  ]
}

/** A name that is that of no source. */
export function checkKey(key: string, sources: Sources, line: number): Problem[] {
  if (sources[key] !== undefined) return []
  const keys = Object.keys(sources)
  const known = keys.length === 0 ? 'It has none yet' : `It has ${keys.join(', ')}`
  return [{ line, message: `there is no source "${key}" in sources.yaml. ${known}.` }]
}

function checkGrade({ id, basis, sources }: Claim, found: readonly Source[], line: number): Problem[] {
  if (basis === 'inference') return []
  if (sources.length === 0) {
    const told = basis === 'record' ? 'where it can be looked up' : 'where it was told'
    return [
      {
        line,
        message: `the claim "${id}" is graded ${basis} and names no source. Say ${told}: [@key] within :claim[…], or source=key beside basis=${basis}.`,
      },
    ]
  }
  if (basis !== 'record' || found.some(({ kind, seen }) => kind === 'primary' || seen === 'original'))
    return []
  return [
    {
      line,
      message: `the claim "${id}" is graded record, and of its sources (${sources.join(', ')}) none is primary or was seen in the original. Cite one that is, or grade the claim account.`,
    },
  ]
}

function checkInference({ id, basis, from }: Claim, claims: readonly Claim[], line: number): Problem[] {
  if (from.length > 0 && basis !== 'inference')
    return [
      { line, message: `the claim "${id}" has from=…, which only an inference has. Cite a source instead.` },
    ]
  const circle = findCircle(id, (each) => claims.find((claim) => claim.id === each)?.from ?? [])
  if (circle !== undefined) {
    const way = circle.length > 2 ? ` (${circle.join(' → ')})` : ''
    return [{ line, message: `the claim "${id}" rests on itself${way}. Name another in from=… .` }]
  }
  return from.flatMap((name) => {
    if (claims.some((claim) => claim.id === name)) return []
    return [
      {
        line,
        message: `the claim "${id}" rests on "${name}", which is no claim of this article, or no longer. Name the claims it follows from.`,
      },
    ]
  })
}
