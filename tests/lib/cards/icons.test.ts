import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildIcons } from '#lib/cards/icons.ts'
import { rasterise } from '#lib/cards/rasterise.ts'

const icons = await buildIcons(process.cwd())

test.each(icons)('public/$name is what scripts/make-icons.ts makes', async ({ name, bytes }) => {
  const committed = await readFile(path.join('public', name))
  expect(committed.equals(bytes), `Run node scripts/make-icons.ts and commit public/${name}.`).toBe(true)
})

test('the SVG icon needs no font', () => {
  const svg = new TextDecoder().decode(icons.find(({ name }) => name === 'icon.svg')?.bytes)
  expect(svg).not.toMatch(/<text|font|style/)
})

test('the maskable icon keeps the character inside the central 80 % circle', async () => {
  const png = icons.find(({ name }) => name === 'icon-maskable-512.png')?.bytes ?? new Uint8Array()
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512"><image width="512" height="512" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`
  const { pixels } = await rasterise(image, process.cwd())
  let outside = 0
  for (let y = 0; y < 512; y++)
    for (let x = 0; x < 512; x++)
      if (Math.hypot(x - 256, y - 256) > 0.4 * 512 && (pixels[(y * 512 + x) * 4 + 1] ?? 0) > 100) outside++
  expect(outside).toBe(0)
})
