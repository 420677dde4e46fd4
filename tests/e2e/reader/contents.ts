import type { Page } from '@playwright/test'
import { settled } from './site.ts'

/** Chooses an entry of the contents list as a reader does, with the list opened where it is closed. */
export async function choose(page: Page, id: string): Promise<void> {
  const link = page.locator(`#contents a[href="#${id}"]`)
  const button = page.locator('#contents > button')
  if (await button.isVisible()) await button.click()
  if (!(await link.isVisible())) {
    // Subheadings are listed once their section is current.
    await page
      .locator('#contents-list > ol > li', { has: page.locator(`a[href="#${id}"]`) })
      .locator('> a')
      .click()
    await settled(page)
    if (await button.isVisible()) await button.click()
  }
  await link.click()
  if ((page.viewportSize()?.width ?? 0) > 1024) await page.mouse.move(900, 300)
  await settled(page)
}
