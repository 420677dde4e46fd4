import { expect, test } from 'vitest'
import { listUnits } from '#lib/formats/search/units.ts'
import { judge } from '../../../bench/search/findings.ts'
import { drawQuestions } from '../../../bench/search/questions.ts'
import { readArticles } from '../../support/articles.ts'

test('recall is of what there is, precision of what is listed', () => {
  const answer = (listed: number[], right: number[]) => ({ listed: new Set(listed), right: new Set(right) })
  expect(judge([answer([1, 2], [1, 3]), answer([], [4, 5])])).toEqual({ recall: 0.25, precision: 0.5 })
  expect(judge([answer([], [])])).toEqual({ recall: 1, precision: 1 })
})

test('questions stand in the articles, each once, and are the same again', () => {
  const articles = readArticles('zh-Hans').map(listUnits)
  const questions = drawQuestions(articles, 30)
  const text = articles.flatMap(({ units }) => units.map((unit) => unit.text)).join('\n')
  expect(new Set(questions).size).toBe(30)
  for (const question of questions) expect(text).toContain(question)
  expect(drawQuestions(articles, 30)).toEqual(questions)
})
