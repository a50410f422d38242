//! The command line as it is typed.
//!
//! Entry: [`parse`]. It must never act on an option.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::exit::Exit;
use crate::authoring::schema;
use crate::message::Language;

mod ahead;
mod annex;
mod approve;
mod article;
mod completions;
mod headers;
mod import;
mod making;
mod preview;
mod reading;
mod site_folder;
mod station;
mod usage;

pub(super) use ahead::{DiffOptions, DueOptions, ListFormat};
pub(super) use annex::{ReportFormat, ReportOptions};
pub(super) use approve::ApproveOptions;
pub(super) use article::NewOptions;
pub(super) use completions::{CompletionsOptions, Interpreter};
pub(super) use headers::{HeadersOptions, Server};
pub(super) use import::{Coding, ConvertOptions, ImportOptions};
pub(super) use making::{BuildOptions, CheckOptions, Format, SiteOptions};
pub(super) use preview::ServeOptions;
pub(super) use reading::{ReadOptions, ReadStyle, ScriptOptions};
pub(super) use site_folder::Common;
pub(super) use station::{BulletinOptions, LogFormat, LogOptions};

/// What the arguments came to.
pub(super) enum Parsed {
    /// Something to do.
    Verb(Verb),
    /// Help, or a fault of usage, which was shown.
    Shown(Exit),
}

#[derive(Parser)]
#[command(
    name = "bantin",
    version,
    about = "Bản tin: làm trang thông tin của xã, và lời đọc truyền thanh cho mỗi bài"
)]
#[command(
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Line {
    #[command(subcommand)]
    verb: Verb,
}

/// What can be asked of the program.
#[derive(Subcommand)]
pub(super) enum Verb {
    /// Làm trang: đọc content và themes, ghi ra public
    Build(BuildOptions),
    /// Xem thử trên trình duyệt; lưu bài là trang tự đổi theo
    Serve(ServeOptions),
    /// Kiểm tra như khi làm trang, nhưng không ghi gì
    Check(CheckOptions),
    /// Ghi phê duyệt của cơ quan vào bài; bài sửa sau đó phải duyệt lại
    Approve(ApproveOptions),
    /// Nói trước lần đăng tới sẽ đổi gì: bài mới, bài sửa, bài mất, lời đọc
    Diff(DiffOptions),
    /// Lịch sắp tới: bài lên trang, hết hạn, hết đợt phát thanh, trang cần xem lại, hạn công khai
    Due(DueOptions),
    /// Đọc từng dòng ở đầu vào chuẩn thành lời, ghi ra đầu ra chuẩn
    Read(ReadOptions),
    /// In lời đọc truyền thanh của một bài
    Script(ScriptOptions),
    /// In bản tin của một buổi phát; --pin để giữ nguyên bản tin đó
    Bulletin(BulletinOptions),
    /// In nhật ký các bản tin đã lập
    Log(LogOptions),
    /// Lập phụ lục số liệu của một kỳ, cho báo cáo sơ kết, tổng kết
    Report(ReportOptions),
    /// Tạo một bài mới, có sẵn mọi mục kèm lời giải thích
    New(NewOptions),
    /// Đưa bài từ tệp Word (.docx), trang web đã lưu (.html) hoặc văn bản (.txt) vào trang
    Import(ImportOptions),
    /// Chuyển văn bản gõ bằng TCVN3 hoặc VNI sang Unicode
    Convert(ConvertOptions),
    /// Tạo trang mới cho một xã, chạy được ngay
    Init(InitOptions),
    /// In phần cấu hình máy chủ web: lưu đệm, tệp nén sẵn, tiêu đề an toàn
    Headers(HeadersOptions),
    /// Ghi lược đồ JSON của các tệp khai báo, cho trình soạn thảo
    Schema(SchemaOptions),
    /// In phần gợi ý khi bấm phím Tab, cho bash, zsh, fish hoặc PowerShell
    Completions(CompletionsOptions),
}

/// What a new site takes.
#[derive(Args)]
pub(super) struct InitOptions {
    #[command(flatten)]
    pub common: Common,
    /// Thư mục của trang mới
    #[arg(value_name = "THƯ-MỤC")]
    pub folder: PathBuf,
}

/// What the schema takes.
#[derive(Args)]
pub(super) struct SchemaOptions {
    #[command(flatten)]
    pub common: Common,
    /// Chỉ lược đồ của một tệp: site, bodies, broadcast, pin, lexicon; để trống thì in tất cả
    #[arg(value_name = "TỆP", value_parser = PossibleValuesParser::new(schema::FILES.map(|(id, _)| id)))]
    pub file: Option<String>,
}

/// Reads the arguments; help and faults of usage are shown here.
pub(super) fn parse(arguments: &[String], language: Language) -> Parsed {
    let command = match language {
        Language::Vi => vietnamese(Line::command()),
        Language::En => Line::command(),
    };
    let read = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Line::from_arg_matches(&matches));
    match read {
        Ok(line) => Parsed::Verb(line.verb),
        Err(error) => Parsed::Shown(usage::show(&error, language)),
    }
}

/// Tells which arguments of `bantin new` are missing where nobody can be asked.
pub(super) fn missing(arguments: &[&str], language: Language) -> Exit {
    let mut command = Line::command();
    command.build();
    let verb = command.find_subcommand_mut("new");
    let usage = verb.map(clap::Command::render_usage).unwrap_or_default();
    usage::missing(arguments, usage, language)
}

/// What makes a shell complete the program's words.
pub(super) fn completions(shell: Interpreter) -> String {
    completions::script(shell, Line::command())
}

const VIETNAMESE_HELP: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}";

fn vietnamese(command: clap::Command) -> clap::Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let styled = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, |verb| {
            verb.help_template(VIETNAMESE_HELP)
                .next_help_heading("Tùy chọn")
        })
    });
    styled
        .help_template(VIETNAMESE_HELP)
        .subcommand_help_heading("Các lệnh")
}
