// The page of a bulletin at the microphone: large on phone, tablet and desk, 16 points on paper, with the words of the
// text file and nothing else.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FILLED } from './kinds.js'
import { folder, started } from './portal.js'

const SITE = folder('FILLED')
const POINT = 96 / 72

const site = started(SITE)

const words = (text) => text.split(/\s+/).filter(Boolean).join(' ')
const size = (element) => parseFloat(getComputedStyle(element).fontSize)

for (const width of [360, 768, 1280]) {
  test(`a bulletin is read large at ${width} px, in the words of its text`, () =>
    site.on({ viewport: { width, height: 900 } }, FILLED.bulletin, async (page) => {
      const spoken = page.locator('.spoken')
      const text = readFileSync(join(SITE, FILLED.bulletin.replace(/\/$/, '.txt')), 'utf8')
      // What is not a release is a rehearsal, and says so first on the page and in the file.
      const mark = 'BẢN NHÁP - KHÔNG PHÁT'
      assert.ok(text.replace(/^\uFEFF/, '').startsWith(mark))
      assert.equal(words(await spoken.innerText()), words(`[${mark}] ${text.split(/^-{3,}\r?$/m)[1]}`))
      const letters = await spoken.evaluate(size)
      assert.ok(letters >= 24, `${letters} px`)
      const line = await spoken.evaluate((element) => parseFloat(getComputedStyle(element).lineHeight))
      assert.ok(line >= 1.5 * letters, `${line} px a line`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    }))
}

test('a bulletin prints on A4 at 16 points, without what is for the screen alone', () =>
  site.on({ viewport: { width: 794, height: 1123 } }, FILLED.bulletin, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const spoken = page.locator('.spoken')
    assert.equal(Math.round((await spoken.evaluate(size)) / POINT), 16)
    for (const hidden of ['.band', '.menu', '.crumbs', '.bulletin-links']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [Number(box[1]), Number(box[2])])
    assert.ok(boxes.length > 0)
    for (const [wide, high] of boxes) assert.ok(Math.abs(wide - 595) < 2 && Math.abs(high - 842) < 2, `${wide} x ${high}`)
  }))
