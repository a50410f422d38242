// "Nghe bài": there with a Vietnamese voice, saying the spoken text of the script; without such a voice not there.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FOLDER, open, started } from './portal.js'

const ARTICLE = 'mo-hinh/chi-doan-xhcn-gan-voi-doan-vien-xhcn/'
const SCRIPT = 'phat-thanh/bai/mo-hinh-chi-doan-xhcn-gan-voi-doan-vien-xhcn.txt'

const site = started(FOLDER, { viewport: { width: 360, height: 740 } })

// A browser whose voices are these; what it is given to say is kept, and each piece ends at once.
function stub(languages) {
  const listeners = []
  const speech = {
    said: [],
    stopped: 0,
    speaking: false,
    voices: languages.map((lang) => ({ lang, name: lang })),
    getVoices() {
      return this.voices
    },
    addEventListener: (name, listener) => name === 'voiceschanged' && listeners.push(listener),
    speak(piece) {
      this.speaking = true
      this.said.push({ text: piece.text, lang: piece.lang, voice: piece.voice?.lang, ends: Boolean(piece.onend) })
    },
    cancel() {
      this.speaking = false
      this.stopped += 1
    },
    arrive(lang) {
      this.voices = [{ lang, name: lang }]
      listeners.forEach((listener) => listener())
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text
    }
  }
}

const on = (languages, check) =>
  site.inside({}, async (context) => {
    await context.addInitScript(stub, languages)
    const { page, faults } = await open(context, site.address, ARTICLE)
    await check(page, page.locator('.listen'))
    assert.deepEqual(faults, [])
  })

const said = (page) => page.evaluate(() => window.speechSynthesis.said)

test('no Vietnamese voice, no button', () =>
  on(['en-US', 'fr-FR'], async (page, button) => {
    assert.equal(await button.count(), 1)
    assert.equal(await button.isVisible(), false)
  }))

test('a voice that comes later brings the button', () =>
  on([], async (page, button) => {
    assert.equal(await button.isVisible(), false)
    await page.evaluate(() => window.speechSynthesis.arrive('vi-VN'))
    assert.equal(await button.isVisible(), true)
  }))

test('the button says the script below its header, all in words, and stops', () =>
  on(['en-US', 'vi-VN'], async (page, button) => {
    const words = await button.textContent()
    await button.click()
    await page.waitForFunction(() => window.speechSynthesis.said.length > 2)
    const pieces = await said(page)
    const text = readFileSync(join(FOLDER, SCRIPT), 'utf8').replaceAll('\r', '')
    const body = text.slice(text.indexOf('-----\n') + 6)
    assert.equal(pieces.map((piece) => piece.text).join(' '), body.split(/\s+/).filter(Boolean).join(' '))
    assert.ok(pieces[0].text.includes('xã hội chủ nghĩa'), 'the abbreviation of the title is said')
    for (const piece of pieces) {
      assert.deepEqual([piece.lang, piece.voice], ['vi-VN', 'vi-VN'])
      assert.doesNotMatch(piece.text, /[\d/%@]/)
    }
    assert.deepEqual(pieces.map((piece) => piece.ends).lastIndexOf(true), pieces.length - 1)
    assert.notEqual(await button.textContent(), words)
    await button.click()
    assert.equal(await button.textContent(), words)
    assert.equal(await page.evaluate(() => window.speechSynthesis.stopped), 1)
  }))
