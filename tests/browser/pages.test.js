// Every kind of page, on a telephone and on a desk, in light, in the dark and in high contrast: whole, quiet, for everyone.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { FILLED, PORTAL } from './kinds.js'
import { FOLDER, browser, folder, on, serve } from './portal.js'

const SIZES = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
}
const LOOKS = ['light', 'dark', 'high contrast']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SITES = {
  portal: { kinds: PORTAL, folder: FOLDER },
  filled: { kinds: FILLED, folder: folder('FILLED') },
}

let chromium
before(async () => {
  chromium = await browser()
})
after(() => chromium?.close())

for (const [site, { kinds, folder }] of Object.entries(SITES)) {
  describe(site, { concurrency: 2 }, () => {
    let server
    before(async () => {
      server = await serve(folder)
    })
    after(() => server?.close())

    for (const [kind, path] of Object.entries(kinds)) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        test(`${kind} is for everyone on a ${size}`, () =>
          on(chromium, server, { viewport }, path, async (page) => {
            await whole(page)
            if (size === 'phone') await narrow(page)
            await roomy(page)
            for (const look of LOOKS) await accessible(page, look)
          }))
      }
      test(`${kind} can be read without scripts`, () =>
        on(chromium, server, { viewport: SIZES.phone, javaScriptEnabled: false }, path, readable))
    }
  })
}

async function whole(page) {
  assert.notEqual((await page.title()).trim(), '')
  assert.equal(await page.locator('h1').count(), 1)
  assert.ok(await page.locator('h1').isVisible())
  await fits(page, 'as it is')
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const { width } = page.viewportSize()
  if (width >= 1280) await fits(page, 'with its text twice as large')
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

// The narrowest screen that must do.
async function narrow(page) {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 568 })
  await fits(page, 'at 320 px')
  await page.setViewportSize(size)
}

async function fits(page, how) {
  const { scroll, seen, wide } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
    wide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(0, 5),
  }))
  assert.ok(scroll <= seen, `${how} it scrolls sideways: ${scroll} > ${seen}: ${wide}`)
}

// A finger hits what menus hold, and buttons.
async function roomy(page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('nav:not(.crumbs) a, button, summary, .button, input')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
      .map((element) => element.outerHTML.slice(0, 90)),
  )
  assert.deepEqual(small, [], 'lower than 44 px')
}

async function accessible(page, look) {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.evaluate((high) => {
    if (high) document.documentElement.dataset.contrast = 'high'
    else delete document.documentElement.dataset.contrast
  }, look === 'high contrast')
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run())
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3)}`)
  assert.deepEqual(told, [], look)
  assert.ok(passes.length > 10, 'the checker looked at nothing')
}

async function readable(page) {
  assert.ok(await page.locator('h1').isVisible())
  const [main, title] = [await page.locator('main').innerText(), await page.locator('h1').innerText()]
  assert.ok(main.length > title.length + 10, 'there is nothing but a title')
  const menu = page.locator('.menu-fold')
  await menu.locator('summary').click()
  assert.ok(await menu.locator('a').first().isVisible(), 'the menu does not open without scripts')
}

test('404.html works at any depth', async () => {
  const server = await serve()
  const context = await chromium.newContext()
  try {
    const page = await context.newPage()
    await page.goto(server.address + '404.html')
    const addresses = await page
      .locator('a[href], link[href], script[src], img[src]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src')))
    const relative = addresses.filter((address) => !/^(https?:|#|mailto:|tel:)/.test(address))
    assert.deepEqual(relative, [])
  } finally {
    await context.close()
    server.close()
  }
})
