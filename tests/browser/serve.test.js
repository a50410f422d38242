// The preview as a writer sees it: saves are followed with the place kept, a style comes without a reload, errors lie over
// the last good page until they are mended, the panel tells what belongs to the page.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, afterEach, test } from 'node:test'
import { browser } from './portal.js'

const REPOSITORY = new URL('../..', import.meta.url).pathname
const PROGRAM =
  process.env.BANTIN ?? ['release', 'debug'].map((one) => join(REPOSITORY, 'target', one, 'bantin')).find(existsSync)
const ARTICLE = 'content/tin-tuc/thu.md'
const LONG = Array.from({ length: 60 }, (_, number) => `Đoạn số ${number} của bài dài.`).join('\n\n')
const head = 'title: Bài thử\ndate: 2026-11-20\ndescription: Bài để thử bản xem trước.'
const text = (words) => `---\n${head}\n---\n\n${words}\n\n${LONG}\n`

let chromium, site, program, address, context, page
before(async () => {
  chromium = await browser()
  site = mkdtempSync(join(tmpdir(), 'bantin-'))
  cpSync(join(REPOSITORY, 'themes/tan-minh'), join(site, 'themes/tan-minh'), { recursive: true })
  cpSync(join(REPOSITORY, 'tests/suite/filled-site'), site, { recursive: true })
  save(ARTICLE, text('Chữ đầu.'))
  program = spawn(PROGRAM, ['serve', '--root', site, '--port', '0', '--today', '2026-11-23', '--lang', 'vi'])
  address = await new Promise((found, failed) => {
    let said = ''
    program.stdout.on('data', (words) => {
      said += words
      const match = said.match(/http:\/\/\S+\//)
      if (match) found(match[0])
    })
    program.on('exit', () => failed(new Error(said)))
  })
})
after(async () => {
  await chromium?.close()
  program?.kill()
  if (site) rmSync(site, { recursive: true })
})
beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.faults = []
  page.on('pageerror', (error) => page.faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()))
  await page.goto(address + 'tin-tuc/thu/', { waitUntil: 'load' })
})
afterEach(async () => {
  assert.deepEqual(page.faults, [])
  await context.close()
})

function save(path, words) {
  writeFileSync(join(site, path), words)
}
const within = (selector) => page.locator(`#bantin-preview ${selector}`)

test('a save is followed, and the reader stays where they were', async () => {
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }))
  save(ARTICLE, text('Chữ sau khi sửa.'))
  await page.getByText('Chữ sau khi sửa.').waitFor()
  await page.waitForLoadState('load')
  await page.waitForFunction(() => Math.abs(scrollY - 700) < 3)
})

test('a style comes without a reload', async () => {
  const style = 'themes/tan-minh/static/site.css'
  const first = readFileSync(join(site, style), 'utf8')
  await page.evaluate(() => (window.stays = true))
  await page.waitForTimeout(300)
  save(style, first + '\nh1 { outline: 7px solid rgb(1, 2, 3) }\n')
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px')
  assert.equal(await page.evaluate(() => window.stays), true)
  save(style, first)
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineWidth !== '7px')
  assert.equal(await page.evaluate(() => window.stays), true)
})

test('errors lie over the last good page, with file, line, the line and advice, and go when mended', async () => {
  const before = await page.locator('main').innerText()
  save(ARTICLE, text('Chữ.').replace('title:', 'titel:'))
  const problems = within('.problems')
  await problems.waitFor()
  const said = await problems.innerText()
  for (const words of [ARTICLE, 'dòng 2', 'titel: Bài thử', 'Cách sửa']) assert.ok(said.includes(words), said)
  assert.equal(await page.locator('main').innerText(), before)
  await page.screenshot({ path: join(tmpdir(), 'bantin-overlay.png') })
  await page.keyboard.press('Escape')
  await problems.waitFor({ state: 'hidden' })
  // A page opened now shows it as well.
  const other = await context.newPage()
  await other.goto(address)
  await other.locator('#bantin-preview .problems').waitFor()
  save(ARTICLE, text('Chữ đã sửa lỗi.'))
  await other.locator('#bantin-preview .problems').waitFor({ state: 'hidden' })
  await page.getByText('Chữ đã sửa lỗi.').waitFor()
  await problems.waitFor({ state: 'hidden' })
})

test('the panel tells file, script, doubts and what blocks a release, by keyboard alone', async () => {
  save(ARTICLE, text('Liên hệ XYZW để biết thêm.'))
  await page.getByText('Liên hệ XYZW').waitFor()
  await page.waitForLoadState('load')
  const opener = within('.open')
  await opener.focus()
  await page.keyboard.press('Enter')
  const panel = within('.panel')
  await panel.waitFor()
  await panel.getByText('Lời đọc truyền thanh').waitFor()
  const said = await panel.innerText()
  for (const words of [ARTICLE, 'Chưa có cơ quan duyệt', 'XYZW', 'giây']) assert.ok(said.includes(words), said)
  const link = await panel.locator('a').getAttribute('href')
  assert.ok(link.startsWith('vscode://file/') && link.endsWith(ARTICLE), link)
  await page.screenshot({ path: join(tmpdir(), 'bantin-panel.png') })
  // It stays open over a save, and tells what is new.
  save(ARTICLE, text('Lời đọc mới.'))
  await panel.getByText('Lời đọc mới.').waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  assert.equal(await page.evaluate(() => document.querySelector('#bantin-preview').shadowRoot.activeElement?.className), 'open')
})
