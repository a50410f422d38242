#!/usr/bin/env python3
"""From a saved article to its refreshed page: refresh.py FOLDER [--edits N] [--long N].

FOLDER is a site such as corpus.py makes. Starts the release build of `bantin serve`, saves an article as editors do (a
new file renamed over the old one), waits for the event, fetches the page and looks for the new words in it. Told are
median, least and greatest of N edits, with a pause between two as a writer makes it. With --long, so many random edits
(write, break, mend, delete, rename) follow each other without a pause, and the memory of the program is told as it goes.
"""

import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import threading
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / "target/release/bantin"


class Preview:
    """The program, and a browser's ear at its events."""

    def __init__(self, folder):
        words = [PROGRAM, "serve", "--root", folder, "--port", "0", "--today", "2026-11-23", "--lang", "en"]
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if address := re.search(r"http://127.0.0.1:(\d+)/", line):
                self.port = int(address[1])
                break
        self.ready = time.perf_counter() - self.begun
        threading.Thread(target=lambda: [None for _ in self.process.stdout], daemon=True).start()
        self.events = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        self.events.request("GET", "/_bantin/events")
        self.stream = self.events.getresponse()

    def event(self):
        while True:
            line = self.stream.readline()
            if line.startswith(b"data: "):
                return json.loads(line[6:])

    def get(self, path):
        ask = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        ask.request("GET", path)
        return ask.getresponse().read().decode()

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


def save(path, text):
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def address(path):
    return "/" + str(path.parents[1].name) + "/" + path.stem + "/"


def refresh(preview, articles, edits, pause):
    pick, took = random.Random(1), []
    for number in range(edits):
        path = pick.choice(articles)
        text = path.read_text(encoding="utf-8")
        word = f"dấu {number:05} {pick.random()}"
        start = time.perf_counter()
        save(path, f"{text.rstrip()}\n\nĐoạn mới, {word}.\n")
        while True:
            preview.event()
            if word in preview.get(address(path)):
                break
        took.append((time.perf_counter() - start) * 1000)
        save(path, text)
        time.sleep(pause)
    return took


def long_run(preview, articles, edits):
    pick, gone = random.Random(2), {}
    originals = {path: path.read_text(encoding="utf-8") for path in articles}
    for number in range(edits):
        path = pick.choice(articles)
        deed = pick.randrange(5)
        if deed == 0 or path in gone:
            save(path, originals[path])
            gone.pop(path, None)
        elif deed == 1:
            path.unlink(missing_ok=True)
            gone[path] = True
        elif deed == 2:
            save(path, originals[path].replace("title:", "titel:"))
        else:
            save(path, f"{originals[path]}\n\nĐoạn {number}.\n")
        if number % 7 == 0:
            preview.get(address(path))
        time.sleep(0.004)
        if number % max(1, edits // 10) == 0:
            print(f"{number:>8} edits {preview.memory():>6} MB", flush=True)
    for path, text in originals.items():
        save(path, text)
    time.sleep(15)
    print(f"{edits:>8} edits {preview.memory():>6} MB, all mended", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--edits", type=int, default=20)
    options.add_argument("--pause", type=float, default=3)
    options.add_argument("--long", type=int, default=0)
    given = options.parse_args()
    articles = sorted(given.folder.glob("content/*/20*/bai-*.md"))
    preview = Preview(given.folder)
    try:
        preview.get("/")
        preview.get("/sitemap.xml")
        print(f"{len(articles)} articles, first page after {preview.ready:.1f} s, {preview.memory()} MB")
        took = refresh(preview, articles, given.edits, given.pause)
        middle = statistics.median(took)
        print(f"save to page: median {middle:.0f} ms ({min(took):.0f} to {max(took):.0f}), {len(took)} edits, {preview.memory()} MB")
        if given.long:
            long_run(preview, articles, given.long)
    finally:
        preview.process.kill()
