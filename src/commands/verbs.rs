//! The command line: the list of commands, and how arguments are read.
//!
//! Entry: [`parse`] and [`Verb`].

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::approve::args::ApproveArgs;
use super::build::args::BuildArgs;
use super::bulletin::BulletinArgs;
use super::check::CheckArgs;
use super::completions::CompletionsArgs;
use super::convert::ConvertArgs;
use super::diff::args::DiffArgs;
use super::due::args::DueArgs;
use super::headers::HeadersArgs;
use super::import::args::ImportArgs;
use super::init::InitArgs;
use super::log::LogArgs;
use super::new::args::NewArgs;
use super::read::ReadArgs;
use super::report::args::ReportArgs;
use super::schema::SchemaArgs;
use super::script::ScriptArgs;
use super::serve::ServeArgs;
use crate::cli::exit::Exit;
use crate::cli::usage;
use crate::message::Language;

/// The outcome of reading the arguments.
pub(super) enum Parsed {
    /// A command to run.
    Verb(Verb),
    /// Help or a usage error, already printed.
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
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

/// The commands.
#[derive(Subcommand)]
pub(super) enum Verb {
    /// Làm trang: đọc content và themes, ghi ra public
    Build(BuildArgs),
    /// Xem thử trên trình duyệt; lưu bài là trang tự đổi theo
    Serve(ServeArgs),
    /// Kiểm tra như khi làm trang, nhưng không ghi gì
    Check(CheckArgs),
    /// Ghi phê duyệt của cơ quan vào bài; bài sửa sau đó phải duyệt lại
    Approve(ApproveArgs),
    /// Nói trước lần đăng tới sẽ đổi gì: bài mới, bài sửa, bài mất, lời đọc
    Diff(DiffArgs),
    /// Lịch sắp tới: bài lên trang, hết hạn, hết đợt phát thanh, trang cần xem lại, hạn công khai
    Due(DueArgs),
    /// Đọc từng dòng ở đầu vào chuẩn thành lời, ghi ra đầu ra chuẩn
    Read(ReadArgs),
    /// In lời đọc truyền thanh của một bài
    Script(ScriptArgs),
    /// In bản tin của một buổi phát; --pin để giữ nguyên bản tin đó
    Bulletin(BulletinArgs),
    /// In nhật ký các bản tin đã lập
    Log(LogArgs),
    /// Lập phụ lục số liệu của một kỳ, cho báo cáo sơ kết, tổng kết
    Report(ReportArgs),
    /// Tạo một bài mới, có sẵn mọi mục kèm lời giải thích
    New(NewArgs),
    /// Đưa bài từ tệp Word (.docx), trang web đã lưu (.html) hoặc văn bản (.txt) vào trang
    Import(ImportArgs),
    /// Chuyển văn bản gõ bằng TCVN3 hoặc VNI sang Unicode
    Convert(ConvertArgs),
    /// Tạo trang mới cho một xã, chạy được ngay
    Init(InitArgs),
    /// In phần cấu hình máy chủ web: lưu đệm, tệp nén sẵn, tiêu đề an toàn
    Headers(HeadersArgs),
    /// Ghi lược đồ JSON của các tệp khai báo, cho trình soạn thảo
    Schema(SchemaArgs),
    /// In phần gợi ý khi bấm phím Tab, cho bash, zsh, fish hoặc PowerShell
    Completions(CompletionsArgs),
}

/// Reads the arguments; help and usage errors are printed here.
pub(super) fn parse(arguments: &[String], language: Language) -> Parsed {
    let command = match language {
        Language::Vi => in_vietnamese(command()),
        Language::En => command(),
    };
    let matched = command
        .try_get_matches_from(arguments)
        .and_then(|matches| CommandLine::from_arg_matches(&matches));
    match matched {
        Ok(command_line) => Parsed::Verb(command_line.verb),
        Err(error) => Parsed::Shown(usage::print(&error, language)),
    }
}

/// Prints which arguments of `bantin new` are missing where nobody can be asked.
#[expect(clippy::expect_used, reason = "the list of commands has this one")]
pub(super) fn print_missing_of_new(arguments: &[&str], language: Language) -> Exit {
    let mut command = command();
    command.build();
    let new = command.find_subcommand_mut("new");
    let usage = new.expect("there is a command `new`").render_usage();
    usage::print_missing(arguments, usage, language)
}

/// The command line as a whole, with all commands and arguments.
pub(super) fn command() -> clap::Command {
    CommandLine::command()
}

const VIETNAMESE_HELP: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}";

fn in_vietnamese(command: clap::Command) -> clap::Command {
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
