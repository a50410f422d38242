//! The command line as it is typed.
//!
//! Entry: [`parse`]. It must never act on an option.

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::exit::Exit;
use crate::date::Date;
use crate::message::Language;

mod ahead;
mod approve;
mod headers;
mod import;
mod making;
mod preview;
mod reading;
mod site_folder;
mod station;

pub(super) use ahead::{DiffOptions, DueOptions, ListFormat};
pub(super) use approve::ApproveOptions;
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
}

/// What a new article takes.
#[derive(Args)]
pub(super) struct NewOptions {
    #[command(flatten)]
    pub common: Common,
    /// Loại bài: article, notice, model, exemplar, good-practice, document, rebuttal, question, report, page; hoặc tên
    /// chuyên mục (thong-bao), hoặc chữ thường gọi ("thông báo", "văn bản")
    #[arg(value_name = "LOẠI")]
    pub kind: String,
    /// Tên bài
    #[arg(value_name = "TIÊU ĐỀ")]
    pub title: String,
    /// Thông báo khẩn: ai, việc gì, ở đâu, làm gì ngay, đến khi nào, gọi số nào
    #[arg(long)]
    pub urgent: bool,
    /// Ngày đăng
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
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
        Err(error) => Parsed::Shown(show(&error, language)),
    }
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

fn show(error: &clap::Error, language: Language) -> Exit {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    if asked
        || language == Language::En
        || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    {
        let _ = error.print();
    } else {
        use std::io::Write;
        let _ = writeln!(
            std::io::stderr(),
            "lỗi: {}\n\nXem cách dùng: bantin --help",
            in_vietnamese(error)
        );
    }
    if asked { Exit::Done } else { Exit::Usage }
}

fn in_vietnamese(error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (
        context(ContextKind::InvalidArg),
        context(ContextKind::InvalidValue),
    );
    match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tùy chọn «{argument}»"),
        ErrorKind::InvalidSubcommand => {
            let meant = context(ContextKind::SuggestedSubcommand);
            let hint = if meant.is_empty() {
                String::new()
            } else {
                format!("; có phải «{meant}»?")
            };
            format!(
                "không có lệnh «{}»{hint}",
                context(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("«{value}» không dùng được cho {argument}")
        }
        ErrorKind::ArgumentConflict => format!("«{argument}» không dùng cùng tùy chọn khác được"),
        _ => error.to_string(),
    }
}
