// What a reader does with a page: keys alone, larger text, more contrast, tables in another order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FILLED } from './kinds.js'
import { folder, started } from './portal.js'

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

const site = started(folder('FILLED'))
const { on } = site

for (const [name, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  for (const kind of ['home', 'article', 'model', 'document', 'register', 'station', 'search', 'mini-site-page']) {
    test(`${kind} is walked with the key Tab on a ${name}, each stop seen`, () =>
      on({ viewport }, FILLED[kind], walked))
  }
}

// Every stop in the order of the page, shown, with a ring around it; from the skip link to the last link.
async function walked(page) {
  await page.keyboard.press('Tab')
  assert.match((await page.locator(':focus').getAttribute('href')) ?? '', /^#/, 'the skip link is not first')
  let last = 0
  for (let stops = 1; stops < 300; stops += 1) {
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === document.body) return undefined
      const box = focused.getBoundingClientRect()
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return {
        at: [...document.querySelectorAll('*')].indexOf(focused),
        html: focused.outerHTML.slice(0, 120),
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      }
    })
    if (!stop || stop.at < last) {
      assert.ok(stops > 15, `only ${stops} stops`)
      return
    }
    assert.ok(stop.seen, `not in sight: ${stop.html}`)
    assert.ok(stop.ring, `no ring: ${stop.html}`)
    last = stop.at
    await page.keyboard.press('Tab')
  }
  assert.fail('the keys never reach the end')
}

test('the skip link leads past the menu', () =>
  on({ viewport: DESK }, FILLED.home, async (page) => {
    await page.keyboard.press('Tab')
    const first = page.locator(':focus')
    const box = await first.boundingBox()
    assert.ok(box && box.y >= 0 && box.x >= 0, 'the skip link is not shown when it has the focus')
    await first.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN')
  }))

test('size of text and contrast are kept from page to page', () =>
  on({ viewport: DESK }, FILLED.home, async (page) => {
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
    const usual = await size()
    await page.locator('button[data-size=large]').click()
    await page.locator('button[data-contrast=high]').click()
    await page.goto(site.address + FILLED.article, { waitUntil: 'networkidle' })
    assert.ok((await size()) > usual * 1.1, 'the text is not larger')
    assert.equal(await page.locator('button[data-size=large]').getAttribute('aria-pressed'), 'true')
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
    assert.equal(await ink(), 'rgb(0, 0, 0)')
    await page.locator('button[data-contrast=high]').click()
    assert.notEqual(await ink(), 'rgb(0, 0, 0)')
  }))

test('in the colours of the system the button that is pressed and the bars of a chart are told apart', () =>
  on({ viewport: DESK, forcedColors: 'active' }, FILLED.article, async (page) => {
    const seen = await page.evaluate(() => {
      const of = (selector) => getComputedStyle(document.querySelector(selector))
      return {
        pressed: of('.tools [aria-pressed=true]').borderTopWidth,
        other: of('.tools [aria-pressed=false]').borderTopWidth,
        bar: of('.drawing .s1').fill,
        ground: of('body').backgroundColor,
      }
    })
    assert.notEqual(seen.pressed, seen.other)
    assert.notEqual(seen.bar, seen.ground)
  }))

test('a register is put in another order by the heads of its columns', () =>
  on({ viewport: DESK }, FILLED.register, async (page) => {
    const dates = () =>
      page.locator('table[data-sortable] tbody time').evaluateAll((all) => all.map((one) => one.dateTime))
    const head = page.locator('table[data-sortable] thead th').nth(2)
    await head.locator('button').click()
    assert.equal(await head.getAttribute('aria-sort'), 'ascending')
    const rising = await dates()
    assert.ok(rising.length > 1)
    assert.deepEqual(rising, [...rising].sort())
    await head.locator('button').press('Enter')
    assert.equal(await head.getAttribute('aria-sort'), 'descending')
    assert.deepEqual(await dates(), [...rising].reverse())
  }))

test('charts are pictures with a name and a description, beside their figures', () =>
  on({ viewport: PHONE }, FILLED.article, async (page) => {
    const charts = page.locator('figure.chart')
    assert.ok((await charts.count()) >= 4)
    for (const chart of await charts.all()) {
      const drawing = chart.locator('svg[role=img]')
      assert.notEqual((await drawing.locator('title').textContent()).trim(), '')
      assert.notEqual((await drawing.locator('desc').textContent()).trim(), '')
      assert.ok((await chart.locator('table tbody tr').count()) > 1)
      const outside = await drawing.evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text, rect')]
          .filter((one) => one.getBoundingClientRect().right > right + 3 || one.getBoundingClientRect().left < left - 3)
          .map((one) => one.textContent)
      })
      assert.deepEqual(outside, [], 'leaves the drawing')
    }
  }))

test('wide tables scroll in a region of their own that keys reach', () =>
  on({ viewport: PHONE }, FILLED.article, async (page) => {
    const regions = page.locator('.table-scroll')
    for (const region of await regions.all()) {
      assert.equal(await region.getAttribute('role'), 'region')
      assert.equal(await region.getAttribute('tabindex'), '0')
    }
    const scrolls = await regions.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)
    assert.ok(scrolls > 0, 'no table is wide enough to prove it')
  }))

test('Vietnamese is drawn by the fonts of this machine', () =>
  on({ viewport: PHONE }, FILLED.home, async (page) => {
    const alike = await page.evaluate(() => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      const drawn = (letter) => {
        pen.clearRect(0, 0, 60, 60)
        pen.font = '40px ' + getComputedStyle(document.body).fontFamily
        pen.fillText(letter, 5, 45)
        return pen.getImageData(0, 0, 60, 60).data.join()
      }
      const missing = drawn('\u{10ffff}')
      const letters = [...'ăâđêôơưẮỀỖỢỰỵ']
      return letters.filter((letter) => drawn(letter) === missing)
    })
    assert.deepEqual(alike, [], 'install a font that has Vietnamese (fonts-noto-core)')
  }))
