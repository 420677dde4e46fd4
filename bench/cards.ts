/**
 * What preview cards cost: node bench/cards.ts [how many]
 * Draws generated cards of mixed length on one thread: cold (every card drawn, nothing cached) and warm
 * (every card read back from the cache by a new renderer). Prints wall and CPU time and sizes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCardRenderer } from '../lib/cards/render-card.ts'
import type { CardInput } from '../lib/cards/types.ts'
import { quantile } from './quantile.ts'

const count = Number(process.argv[2] ?? 100)
if (!Number.isInteger(count) || count < 2)
  throw new Error('Usage: node bench/cards.ts [how many cards, at least 2]')

const root = path.resolve(import.meta.dirname, '..')
const cacheFolder = await mkdtemp(path.join(tmpdir(), 'cards-'))
try {
  const inputs = Array.from({ length: count }, (_, index) => generate(index))
  const cold = await measure(inputs)
  const warm = await measure(inputs)
  const sizes = cold.map(({ bytes }) => bytes / 1000)
  const [first, ...rest] = cold
  console.log(`${count} cards, Node ${process.version}, ${process.platform} ${process.arch}`)
  console.log(`first card, with start-up   ${first?.wall.toFixed(0)} ms`)
  console.log(`cold, each of the others    ${summary(rest.map(({ wall }) => wall))} ms wall`)
  console.log(`                            ${summary(rest.map(({ cpu }) => cpu))} ms CPU, all threads`)
  console.log(`warm, first, with start-up  ${warm[0]?.wall.toFixed(1)} ms`)
  console.log(`warm, each of the others    ${summary(warm.slice(1).map(({ wall }) => wall))} ms wall`)
  console.log(`size                        ${summary(sizes)} kB`)
} finally {
  await rm(cacheFolder, { recursive: true })
}

type Measured = { wall: number; cpu: number; bytes: number }

async function measure(inputs: readonly CardInput[]): Promise<Measured[]> {
  const render = createCardRenderer({ root, cacheFolder })
  const results: Measured[] = []
  for (const input of inputs) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    const { length } = await render(input)
    const { user, system } = process.cpuUsage(cpu)
    results.push({ wall: performance.now() - start, cpu: (user + system) / 1000, bytes: length })
  }
  return results
}

/** Texts of the site's kind, varied by number; every character is a common one, as in real titles. */
function generate(index: number): CardInput {
  const clauses = [
    '卡盟从哪里来',
    '总部又搬到了哪里',
    '杭州与深圳，两种早期模式',
    '《电子商务法》施行以后',
    '2005 年前后的文三路',
    '由草根聚集到合规迁移',
    '谁定下了“标准”',
    '服务器为什么放在境外',
  ]
  const pick = (offset: number) => clauses[(index * 3 + offset) % clauses.length] ?? ''
  const words = Array.from({ length: 1 + (index % 5) }, (_, offset) => pick(offset))
  return {
    siteName: '存疑',
    title: `${words.join('，')}（${index + 1}）`,
    ...(index % 2 ? { sectionTitle: `${pick(4)}：第 ${index + 1} 节` } : {}),
    ...(index % 3 ? { question: `${pick(6)}？` } : {}),
    evidence: {
      title: '依据',
      grades: [
        { short: '记录', mark: '●', count: index % 7 },
        { short: '口述', mark: '○', count: 3 + (index % 19) },
        { short: '数字', mark: '◇', count: index % 4 },
        { short: '推断', mark: '△', count: 1 + (index % 11) },
      ],
    },
    lang: 'zh-Hans',
  }
}

function summary(values: readonly number[]): string {
  const at = (share: number) => quantile(values, share).toFixed(1)
  return `median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`
}
