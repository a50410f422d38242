// The pages that residents open most, on a telephone and on a desk.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { browser, open, serve } from './portal.js'

const PAGES = {
  home: '',
  model: 'mo-hinh/truong-hoc-xa-hoi-chu-nghia/',
  article: 'tin-tuc/bai-mau-tin-bai/',
  document: 'van-ban/chuong-trinh-hanh-dong/',
  list: 'van-ban/',
  'mini-site': 'nghi-quyet-05/',
  contact: 'gioi-thieu/lien-he/',
}
const SIZES = {
  'smallest phone': { width: 320, height: 568 },
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let chromium, server
before(async () => {
  ;[chromium, server] = await Promise.all([browser(), serve()])
})
after(async () => {
  await chromium?.close()
  server?.close()
})

for (const [name, path] of Object.entries(PAGES)) {
  describe(name, () => {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`opens whole and quiet on a ${size}`, () => on({ viewport }, path, quiet))
    }
    for (const colorScheme of ['light', 'dark']) {
      test(`is for everyone, ${colorScheme}`, () => on({ viewport: SIZES.phone, colorScheme }, path, accessible))
    }
    test('can be read without scripts', () => on({ viewport: SIZES.phone, javaScriptEnabled: false }, path, readable))
    test('leads past the menu with the first press of Tab', () => on({ viewport: SIZES.desktop }, path, skips))
  })
}

async function on(settings, path, check) {
  const context = await chromium.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...settings })
  try {
    const { page, faults } = await open(context, server.address, path)
    await check(page)
    assert.deepEqual(faults, [])
  } finally {
    await context.close()
  }
}

async function quiet(page) {
  assert.notEqual((await page.title()).trim(), '')
  assert.equal(await page.locator('h1').count(), 1)
  assert.ok(await page.locator('h1').isVisible())
  const { scroll, seen, wide } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
    wide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(0, 5),
  }))
  assert.ok(scroll <= seen, `scrolls sideways: ${scroll} > ${seen}: ${wide}`)
}

async function accessible(page) {
  await page.evaluate(axe)
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run())
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3)}`)
  assert.deepEqual(told, [])
  assert.ok(passes.length > 10, 'the checker looked at nothing')
}

async function readable(page) {
  assert.ok(await page.locator('h1').isVisible())
  assert.ok((await page.locator('main').innerText()).length > 50)
}

async function skips(page) {
  await page.keyboard.press('Tab')
  const first = page.locator(':focus')
  assert.match((await first.getAttribute('href')) ?? '', /^#/)
  assert.ok(await first.isVisible())
  const box = await first.boundingBox()
  assert.ok(box && box.y >= 0 && box.x >= 0, 'the skip link is not shown when it has the focus')
  await first.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN')
}

test('404.html works at any depth', async () => {
  const context = await chromium.newContext()
  try {
    const page = await context.newPage()
    await page.goto(server.address + '404.html')
    const addresses = await page.locator('a[href], link[href], script[src], img[src]').evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src')),
    )
    const relative = addresses.filter((address) => !/^(https?:|#|mailto:|tel:)/.test(address))
    assert.deepEqual(relative, [])
  } finally {
    await context.close()
  }
})
