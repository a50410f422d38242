// Pages as they looked when somebody last looked at them: small pictures kept in `references/`. A page that looks
// otherwise fails; look at it, and renew the pictures with BANTIN_BLESS=1.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import { FILLED } from './kinds.js'
import { FOLDER, folder, open, started } from './portal.js'

const KEPT = join(dirname(fileURLToPath(import.meta.url)), 'references')
const BLESS = process.env.BANTIN_BLESS === '1'
// The day on which tests/run builds the filled site.
const NOW = new Date('2026-11-23T08:00:00+07:00')
const SIZES = {
  360: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 0.5 },
  1280: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.25 },
}
// Whole pages, and no page is higher than this.
const HIGHEST = 14_000
// Machines draw letters differently: pictures are compared by the mean colour of squares of so many pixels.
const SQUARE = 10
// So far may a mean be away, of 255, and so many squares of a hundred may be further.
const CLOSE = 26
const STRAY = 4

before(() => {
  if (BLESS) {
    rmSync(KEPT, { recursive: true, force: true })
    mkdirSync(KEPT, { recursive: true })
  }
})

describe('looks as it was seen to look', { concurrency: 2 }, () => {
  const site = started(folder('FILLED'))

  for (const [kind, path] of Object.entries(FILLED)) {
    for (const [width, size] of Object.entries(SIZES)) {
      test(`${kind}, ${width} px`, async () => {
        for (const colorScheme of ['light', 'dark']) {
          same(`${kind}-${width}-${colorScheme}`, await shot(site, { ...size, colorScheme }, path))
        }
      })
    }
  }

  test('article, printed', async () => {
    const paper = { viewport: { width: 700, height: 990 }, deviceScaleFactor: 0.5 }
    same('article-printed', await shot(site, paper, FILLED.article, 'print'))
  })
})

// The picture of the README; the portal's own news may change it any day, so it is not compared.
describe('the portal', () => {
  const site = started(FOLDER)
  test('its home page is drawn', async () => {
    const size = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 }
    const picture = await shot(site, size, '', 'screen', 2400)
    assert.ok(picture.width === 640)
    if (BLESS) keep('portal-home', picture)
  })
})

function shot(site, settings, path, media = 'screen', highest = HIGHEST) {
  return site.inside(settings, async (context) => {
    await context.clock.setFixedTime(NOW)
    const { page, faults } = await open(context, site.address, path)
    await page.emulateMedia({ media })
    await page.evaluate(() => {
      for (const picture of document.images) picture.loading = 'eager'
      return Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})))
    })
    const { width } = settings.viewport
    const height = await page.evaluate((most) => Math.min(document.documentElement.scrollHeight, most), highest)
    const picture = PNG.sync.read(await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } }))
    assert.deepEqual(faults, [])
    return picture
  })
}

function same(name, now) {
  if (BLESS) return keep(name, now)
  const file = join(KEPT, `${name}.png`)
  assert.ok(existsSync(file), `${name}.png is not kept: BANTIN_BLESS=1 keeps it`)
  const kept = PNG.sync.read(readFileSync(file))
  assert.equal(now.width, kept.width, name)
  const higher = Math.abs(now.height - kept.height) / kept.height
  assert.ok(higher < 0.1, `${name}: ${kept.height} pixels high were seen, now ${now.height}`)
  const { strays, squares } = compare(now, kept)
  const share = (100 * strays) / squares
  assert.ok(share <= STRAY, `${name}: ${share.toFixed(1)} of 100 squares look otherwise than in references/`)
}

function compare(one, other) {
  const [width, height] = [one.width, Math.min(one.height, other.height)]
  let [strays, squares] = [0, 0]
  for (let y = 0; y + SQUARE <= height; y += SQUARE) {
    for (let x = 0; x + SQUARE <= width; x += SQUARE) {
      const [a, b] = [mean(one, x, y), mean(other, x, y)]
      squares += 1
      if (a.some((level, channel) => Math.abs(level - b[channel]) > CLOSE)) strays += 1
    }
  }
  return { strays, squares }
}

function mean(picture, left, top) {
  const sum = [0, 0, 0]
  for (let y = top; y < top + SQUARE; y += 1) {
    for (let x = left; x < left + SQUARE; x += 1) {
      const at = 4 * (y * picture.width + x)
      for (let channel = 0; channel < 3; channel += 1) sum[channel] += picture.data[at + channel]
    }
  }
  return sum.map((level) => level / SQUARE ** 2)
}

// Few levels of colour make a small file.
function keep(name, picture) {
  const small = new PNG({ width: picture.width, height: picture.height })
  const step = 255 / 5
  for (let at = 0; at < picture.data.length; at += 1) {
    small.data[at] = at % 4 === 3 ? 255 : Math.round(Math.round(picture.data[at] / step) * step)
  }
  const bytes = PNG.sync.write(small, { colorType: 2, inputHasAlpha: true, deflateLevel: 9 })
  writeFileSync(join(KEPT, `${name}.png`), bytes)
}

test('the comparison tells another page from the one that was seen', () => {
  const plain = new PNG({ width: 120, height: 120 })
  plain.data.fill(255)
  const other = new PNG({ width: 120, height: 120 })
  plain.data.copy(other.data)
  assert.equal(compare(plain, other).strays, 0)
  for (let at = 0; at < (other.data.length * 2) / 10; at += 1) other.data[at] = 0
  assert.ok(compare(plain, other).strays >= 10)
})
