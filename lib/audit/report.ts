import type { AuditReport } from './audit-site.ts'
import { type Finding, type Rule, rules } from './finding.ts'

/** Formats a report for reading: grouped by rule, then by what is wrong, with the pages where it is so. */
export function formatReport(report: AuditReport): string {
  const { findings, pages, requests, origin } = report
  const sum = `Faults: ${findings.length}. Site: ${origin}, pages: ${pages}, requests: ${requests}.\n`
  if (findings.length === 0) return sum
  const groups = [...Map.groupBy(findings, (finding) => finding.rule)].map(([rule, group]) =>
    formatGroup(rule, group),
  )
  return `${groups.join('\n')}\n${sum}`
}

/** Pages that are named for one problem; a fault of a shared header would name every page of the site. */
const namedPages = 5

function formatGroup(rule: Rule, findings: readonly Finding[]): string {
  const [title, mend] = rules[rule]
  const lines = [`${title} (${rule}, ${findings.length})`, `  ${mend}`]
  for (const [problem, group] of Map.groupBy(findings, (finding) => finding.problem)) {
    lines.push(`  - ${problem}`)
    for (const { page } of group.slice(0, namedPages)) lines.push(`      ${page}`)
    if (group.length > namedPages) lines.push(`      and ${group.length - namedPages} more`)
  }
  return `${lines.join('\n')}\n`
}
