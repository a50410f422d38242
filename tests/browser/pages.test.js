// Every kind of page, on a telephone and on a desk, in light, in the dark and in high contrast: whole, quiet, for everyone.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FILLED, PORTAL } from './kinds.js'
import { FOLDER, folder, started, wrongs } from './portal.js'

const SIZES = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
}
const LOOKS = ['light', 'dark', 'high contrast']
const SITES = {
  portal: { kinds: PORTAL, folder: FOLDER },
  filled: { kinds: FILLED, folder: folder('FILLED') },
}

for (const [site, { kinds, folder }] of Object.entries(SITES)) {
  describe(site, { concurrency: 2 }, () => {
    const { on } = started(folder)

    for (const [kind, path] of Object.entries(kinds)) {
      // One page, first on a telephone, then widened: what it does when a screen is turned is looked at too.
      test(`${kind} is for everyone on a phone and on a desk`, () =>
        on({ viewport: SIZES.phone }, path, async (page) => {
          await still(page)
          await narrow(page)
          for (const [size, viewport] of Object.entries(SIZES)) {
            await page.setViewportSize(viewport)
            await whole(page)
            await roomy(page)
            for (const look of LOOKS) await accessible(page, size, look)
          }
        }))
      test(`${kind} can be read without scripts`, () =>
        on({ viewport: SIZES.phone, javaScriptEnabled: false }, path, readable))
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

// Nothing moves by itself.
async function still(page) {
  const moving = await page.evaluate(() => {
    const moves = (one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one)
      return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth'
    }
    return [...document.querySelectorAll('*')].filter((one) => moves(one) || /^(marquee|blink)$/.test(one.localName)).map((one) => one.outerHTML.slice(0, 90))
  })
  assert.deepEqual(moving, [])
}

// The narrowest screen that must do, and the room between letters, words and lines that readers may set (WCAG 1.4.12).
async function narrow(page) {
  await page.setViewportSize({ width: 320, height: 568 })
  await fits(page, 'at 320 px')
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('body, body *')) {
      one.style.setProperty('line-height', '1.5', 'important')
      one.style.setProperty('letter-spacing', '.12em', 'important')
      one.style.setProperty('word-spacing', '.16em', 'important')
    }
  })
  await fits(page, 'at 320 px with room between letters')
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, p, li, h1, h2, h3, td, th, dd, dt, label')]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 1)
      .filter((one) => !one.matches('.visually-hidden'))
      .map((one) => one.outerHTML.slice(0, 90)),
  )
  assert.deepEqual(cut, [], 'cut off with room between letters')
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[style]')) one.removeAttribute('style')
  })
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
    [...document.querySelectorAll('nav a, .services a, .site-foot li a, button, summary, .button, input, select')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
      .map((element) => element.outerHTML.slice(0, 90)),
  )
  assert.deepEqual(small, [], 'lower than 44 px')
}

async function accessible(page, size, look) {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.evaluate((high) => {
    if (high) document.documentElement.dataset.contrast = 'high'
    else delete document.documentElement.dataset.contrast
  }, look === 'high contrast')
  assert.deepEqual(await wrongs(page), [], `${size}, ${look}`)
}

async function readable(page) {
  assert.ok(await page.locator('h1').isVisible())
  const [main, title] = [await page.locator('main').innerText(), await page.locator('h1').innerText()]
  assert.ok(main.length > title.length + 10, 'there is nothing but a title')
  const menu = page.locator('.menu-fold')
  await menu.locator('summary').click()
  assert.ok(await menu.locator('a').first().isVisible(), 'the menu does not open without scripts')
}

describe('404.html', () => {
  const site = started()
  test('works at any depth', () =>
    site.inside({}, async (context) => {
      const page = await context.newPage()
      await page.goto(site.address + '404.html')
      const addresses = await page
        .locator('a[href], link[href], script[src], img[src]')
        .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src')))
      const relative = addresses.filter((address) => !/^(https?:|#|mailto:|tel:)/.test(address))
      assert.deepEqual(relative, [])
    }))
})
