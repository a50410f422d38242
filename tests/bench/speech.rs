//! What speech costs: a line of twenty words, and an article's script. `cargo bench --bench speech`.

#![allow(clippy::unwrap_used, missing_docs)] // a bench may fail; criterion writes its own functions

use std::hint::black_box;

use bantin::path::SourcePath;
use bantin::pipeline::{self, BuildSettings};
use bantin::source::Sources;
use bantin::speech::reading::{Lexicon, Rules, read};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Twenty words as a commune writes them, with a date, a document number and a sum among them.
const LINE: &str = "Thực hiện Kế hoạch số 27/KH-UBND ngày 14/01/2026, UBND xã hỗ trợ 500.000đ/hộ cho 10/12 thôn trong quý I/2026.";

/// Twenty words without a figure.
const PLAIN: &str = "Nâng cao chất lượng hoạt động của chính quyền xã theo hướng kỷ cương, trách nhiệm, minh bạch, phục vụ Nhân dân.";

const ARTICLE: &str = "content/tin-tuc/bai.md";

fn reading(criterion: &mut Criterion) {
    let lexicon = Lexicon::default();
    let rules = Rules::new(&lexicon);
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Elements(1));
    for (name, line) in [("figures", LINE), ("plain", PLAIN)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| read(black_box(line), &rules).spoken());
        });
    }
    group.finish();
}

fn script(criterion: &mut Criterion) {
    let body = [LINE, PLAIN].join("\n\n").repeat(6);
    let article = format!("---\ntitle: Họp dân\ndate: 2026-11-23\n---\n\n{body}\n");
    let sources = Sources::default().with_text("content/site.yaml", "title: Trang\n");
    let sources = sources.with_text(ARTICLE, &article);
    let settings = BuildSettings {
        today: Some("2026-11-23".parse().unwrap()),
        ..BuildSettings::default()
    };
    let path = SourcePath::new(ARTICLE);
    criterion.bench_function("script of 240 words, its site and all", |bencher| {
        bencher.iter(|| pipeline::script(black_box(&sources), &settings, &path));
    });
}

criterion_group!(speech, reading, script);
criterion_main!(speech);
