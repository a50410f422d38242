// Writes a site of two thousand articles for the tests of the search: sentences of the action programme, shuffled by a
// fixed rule, and between them the articles of `articles.tsv`. None of it is ever part of the portal.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const repository = join(here, '../../..')

export const rows = (file) =>
  readFileSync(join(here, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

export function write(folder, count) {
  for (const part of ['content/site.yaml', 'content/bodies.yaml', 'content/lexicon.yaml', 'content/broadcast.yaml', 'content/slips.yaml', 'content/mo-hinh', 'content/gioi-thieu', 'content/van-ban', 'content/nghi-quyet-05', 'content/phat-thanh', 'themes']) {
    cpSync(join(repository, part), join(folder, part), { recursive: true })
  }
  for (const section of ['tin-tuc', 'thong-bao', 'cach-lam-hay', 'guong-dien-hinh', 'hoc-tap-lam-theo-bac', 'phan-bac', 'hoi-dap', 'bao-cao']) {
    cpSync(join(repository, 'content', section, '_index.md'), join(folder, 'content', section, '_index.md'))
  }
  const pick = chance(5)
  const sentences = programme()
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(2018, 0, 1) + number * 86400000 * 0.8).toISOString().slice(0, 10)
    const some = (least, most) => Array.from({ length: least + pick(most - least + 1) }, () => sentences[pick(sentences.length)])
    const title = `${some(1, 1)[0].split(' ').slice(0, 6 + pick(6)).join(' ').replace(/["\\.;:,]+$/g, '')} (${number})`
    const text = [...Array(3 + pick(3))].map(() => some(2, 4).join(' ')).join('\n\n')
    put(folder, pick(3) ? 'tin-tuc' : 'thong-bao', `bai-${number}`, [title, day, text])
  }
  for (const [slug, section, day, title, text] of rows('articles.tsv')) put(folder, section, slug, [title, day, text.replaceAll('|', '\n\n')])
}

function put(folder, section, slug, [title, day, text]) {
  const place = join(folder, 'content', section, 'thu')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, `${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\ndate: ${day}\nloudspeaker: {include: false}\n---\n\n${text}\n`)
}

function programme() {
  const text = readFileSync(join(repository, 'content/van-ban/chuong-trinh-hanh-dong.md'), 'utf8').split('\n---\n')[1]
  const plain = text.replace(/```[^]*?```|\{#[^}]*\}|[[\]()*_`|\\<>#]/g, '')
  return [...new Set(plain.split(/(?<=[.;:])\s+|\n+/))].filter((one) => one.split(' ').length >= 6 && /^\p{L}/u.test(one))
}

// A small generator of numbers below a bound, the same on every machine.
function chance(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
