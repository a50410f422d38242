#!/usr/bin/env python3
"""Writes a large site for measurements: corpus.py ARTICLES FOLDER [--seed N].

The settings, models and bodies are those of content/; the articles are sentences of the action programme, shuffled by a
fixed rule, so that one number always gives the same bytes. They say nothing and are for measurements alone: each is
marked as a sample, and none is ever part of the portal.
"""

import argparse
import random
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SECTIONS = {"tin-tuc": 60, "thong-bao": 20, "hoc-tap-lam-theo-bac": 12, "cach-lam-hay": 8}
FIRST_DAY = date(2018, 1, 1)


def sentences():
    """Sentences and headings of the seed's own text."""
    text = (REPOSITORY / "content/van-ban/chuong-trinh-hanh-dong.md").read_text(encoding="utf-8")
    body = text.split("\n---\n", 1)[1]
    plain = re.sub(r"```.*?```|\{#[^}]*\}|\[([^\]]*)\]\([^)]*\)|^[#>*+-]+ ?|[*_`|\\<\[\]]", r"\1", body, flags=re.S | re.M)
    parts = (" ".join(part.split()) for part in re.split(r"(?<=[.;:])\s+|\n\n", plain))
    return [part for part in dict.fromkeys(parts) if len(part.split()) >= 6 and not re.match(r"\d+[.)]", part)]


def ids(folder):
    found = []
    for path in sorted((REPOSITORY / "content" / folder).glob("*.md")):
        slug = re.search(r"^slug: (\S+)$", path.read_text(encoding="utf-8"), re.M)
        if path.name != "_index.md" and slug:
            found.append((slug[1], path.name))
    return found


def body_ids():
    text = (REPOSITORY / "content/bodies.yaml").read_text(encoding="utf-8")
    return re.findall(r"^- id: (\S+)", text, re.M)


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.sentences = sentences()
        self.models = ids("mo-hinh")
        self.bodies = body_ids()
        words = " ".join(self.sentences).lower().split()
        pairs = [f"{one} {two}" for one, two in zip(words, words[1:]) if one.isalpha() and two.isalpha()]
        self.topics = [pair.capitalize() for pair in self.random.sample(sorted(set(pairs)), 40)]

    def paragraph(self):
        return " ".join(self.random.choices(self.sentences, k=self.random.randint(2, 5)))

    def title(self, number):
        words = self.random.choice(self.sentences).rstrip(".;:,").split()
        return " ".join(words[: self.random.randint(6, 12)]) + f" ({number})"

    def text(self, earlier):
        pick = self.random
        slug, file = pick.choice(self.models)
        parts = [self.paragraph(), self.paragraph(), f"Xem thêm: [mô hình](../../mo-hinh/{file})."]
        parts.append("## " + " ".join(pick.choice(self.sentences).split()[:7]).rstrip(".;:,"))
        parts.append("\n".join(f"- **{sentence.split()[0]}** {sentence}" for sentence in pick.sample(self.sentences, 4)))
        parts.append(self.paragraph())
        if pick.random() < 0.3:
            rows = "\n".join(f"| {sentence[:40].replace('|', ' ')} | {pick.randint(1, 99)} |" for sentence in pick.sample(self.sentences, 4))
            parts.append(f"| Việc | Số |\n|---|---|\n{rows}")
        if pick.random() < 0.3:
            parts.append("> " + pick.choice(self.sentences))
        if earlier:
            parts.append(f"Bài trước: [{pick.choice(['xem lại', 'bài liên quan'])}]({earlier}).")
        parts.append(self.paragraph())
        return slug, "\n\n".join(parts) + "\n"

    def article(self, number, section, earlier):
        pick = self.random
        day = FIRST_DAY + timedelta(days=number * 3160 // 10_000 if number < 10_000 else number % 3160)
        model, body = self.text(earlier)
        lead = " ".join(pick.choice(self.sentences).split()[:40]).replace('"', "'")
        head = [
            f'title: "{self.title(number).replace(chr(34), chr(39))}"',
            f"date: {day}",
            f'description: "{lead}"',
            f"topics: [{', '.join(pick.sample(self.topics, 2))}]",
            f"models: [{model}]",
            f"bodies: [{pick.choice(self.bodies)}]",
            "draft: false",
        ]
        return "---\n" + "\n".join(head) + "\n---\n\n" + body


def write(count, folder, seed):
    if folder.exists():
        shutil.rmtree(folder)
    keep = {"mo-hinh", "gioi-thieu", "van-ban", "nghi-quyet-05", "phat-thanh"}
    for source in (REPOSITORY / "content").rglob("*"):
        below = source.relative_to(REPOSITORY)
        if source.is_file() and (below.parts[1] in keep or source.name == "_index.md" or len(below.parts) == 2 or "bai-mau" in source.name):
            (folder / below).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / below)
    shutil.copytree(REPOSITORY / "themes", folder / "themes")
    maker, last = Maker(seed), {}
    names, weights = list(SECTIONS), list(SECTIONS.values())
    for number in range(1, count + 1):
        section = maker.random.choices(names, weights)[0]
        year = 2018 + number % 8
        name = f"bai-{number:06}.md"
        place = folder / "content" / section / str(year)
        place.mkdir(parents=True, exist_ok=True)
        earlier = last.get((section, year))
        (place / name).write_text(maker.article(number, section, earlier), encoding="utf-8", newline="\n")
        last[section, year] = name


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--seed", type=int, default=5)
    given = options.parse_args()
    write(given.articles, given.folder, given.seed)
