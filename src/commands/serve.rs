//! `bantin serve`: the preview.
//!
//! Entry: [`serve`] and its [`ServeArgs`].

use std::io::Write;
use std::net::IpAddr;
use std::time::Instant;

use clap::Args;

use crate::cli::arguments::SharedArgs;
use crate::cli::clock;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::BuildSettings;
use crate::serve::{self, PreviewOptions, Snapshot, WatchMethod};

/// The port that is tried first.
const PORT: u16 = 4000;
/// This machine, and no other.
const LOOPBACK: &str = "127.0.0.1";

/// What the preview takes.
#[derive(Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Cổng; cổng đã có chương trình khác dùng thì lấy cổng trống kế tiếp
    #[arg(long, value_name = "SỐ", default_value_t = PORT)]
    pub port: u16,
    /// Địa chỉ để trả lời; mặc định chỉ máy này xem được
    #[arg(long, value_name = "ĐỊA-CHỈ", default_value = LOOPBACK)]
    pub host: String,
    /// Mở trình duyệt
    #[arg(long)]
    pub open: bool,
    /// Dò tệp đổi bằng cách nhìn lại đều đặn, cho ổ mạng và thư mục đồng bộ
    #[arg(long)]
    pub poll: bool,
    /// Bản xem thử luôn có bài nháp; tùy chọn này giữ cho lệnh cũ còn chạy
    #[arg(long, hide = true)]
    pub drafts: bool,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}

/// Serves until the program is stopped.
pub(super) fn serve(args: &ServeArgs, language: Language) -> Result<Exit, MachineError> {
    let options = PreviewOptions {
        root: args.shared.root.clone(),
        settings: BuildSettings {
            now: clock::now(),
            today: args.today,
            drafts: true,
            review: true,
            ..BuildSettings::default()
        },
        host: args.host.clone(),
        port: args.port,
        method: if args.poll {
            WatchMethod::Poll
        } else {
            WatchMethod::System
        },
        language,
    };
    let started = Instant::now();
    let preview = serve::open(options)?;
    warn(args, preview.moved, language);
    let ready = |address: &str| {
        say(&ready_words(address, language));
        if args.open {
            // Where there is no browser, the address stands above.
            let _ = open::that_detached(address);
        }
    };
    let told = |snapshot: &Snapshot| tell(snapshot, started, language);
    preview.run(ready, told)?;
    Ok(Exit::Done)
}

/// Says what is other than a writer may think.
fn warn(args: &ServeArgs, moved: bool, language: Language) {
    let is_loopback = |host: &str| {
        let address = host.parse::<IpAddr>();
        host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    };
    if !is_loopback(&args.host) {
        say(match language {
            Language::Vi => {
                "Chú ý: máy khác trong mạng cũng xem được bản này, kể cả bài chưa duyệt.\n"
            }
            Language::En => {
                "Beware: other machines can see this preview, with all that is not approved.\n"
            }
        });
    }
    if moved {
        let port = args.port;
        say(&match language {
            Language::Vi => {
                format!("Cổng {port} đã có chương trình khác dùng; dùng cổng trống kế tiếp.\n")
            }
            Language::En => format!("Port {port} is taken; the next free one is used.\n"),
        });
    }
}

fn ready_words(address: &str, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "Xem thử tại {address}\nLưu bài là trang tự đổi theo. Bấm Ctrl+C hoặc đóng cửa sổ này để dừng.\n"
        ),
        Language::En => format!(
            "Preview at {address}\nThe page follows each save. Ctrl+C or closing this window ends it.\n"
        ),
    }
}

/// Says what stops the site, or that it is good.
fn tell(snapshot: &Snapshot, started: Instant, language: Language) {
    let at = started.elapsed().as_secs();
    let at = format!("[{:02}:{:02}]", at / 60, at % 60);
    if !snapshot.stops {
        let articles = snapshot
            .good
            .as_ref()
            .map_or(0, |good| good.front.site.articles.len());
        say(&match language {
            Language::Vi => format!("{at} Trang tốt, {articles} bài.\n"),
            Language::En => format!("{at} The site is good, {articles} articles.\n"),
        });
        return;
    }
    let errors = snapshot
        .found
        .iter()
        .filter(|found| found.severity() == Severity::Error);
    let errors: Vec<Diagnostic> = errors.cloned().collect();
    let printer = Printer::new(&snapshot.sources, language);
    printer.print(&errors);
    let count = errors.len();
    say(&match language {
        Language::Vi => format!("{at} Có {count} lỗi; trang đang xem là bản tốt gần nhất.\n"),
        Language::En => format!("{at} {count} errors; the last good site is shown.\n"),
    });
}

fn say(words: &str) {
    let mut output = std::io::stdout();
    let _ = output.write_all(words.as_bytes());
    let _ = output.flush();
}
