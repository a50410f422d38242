//! How the station broadcasts: `content/broadcast.yaml`, typed and checked.
//!
//! Entry: [`parse`]. What is not written has the house's default, so that a site without the file can broadcast too.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::ClockTime;
use crate::diagnostic::{Diagnostic, Reported, SpeechProblem};
use crate::path::SourcePath;
use crate::source::Sources;
use crate::speech::reading::{Authority, DayPrefix, DocumentNumbers, Lexicon, ReadingStyle, Rules};
use crate::yaml::{self, At, Bounded, Excerpt};

/// Where the settings lie.
pub const FILE: &str = "content/broadcast.yaml";

/// What `broadcast.yaml` says.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(rename = "Broadcast")]
pub struct BroadcastSettings {
    /// The station's name, as it is said.
    #[schemars(description = "Tên đài, như sẽ đọc trên loa.")]
    pub station: String,
    /// Who edits, for the header that is not read.
    #[schemars(description = "Người biên tập (ghi ở đầu bản tin, không đọc).")]
    pub editor: Option<String>,
    /// Who approves, for the header that is not read.
    #[schemars(description = "Người duyệt (ghi ở đầu bản tin, không đọc).")]
    pub approver: Option<String>,
    /// Syllables a minute.
    #[schemars(description = "Tốc độ đọc: số tiếng một phút, thường từ 180 đến 200.")]
    pub pace: At<u32>,
    /// For how many days from today bulletins are made.
    #[schemars(description = "Làm bản tin cho bao nhiêu ngày, kể từ hôm nay.")]
    pub horizon: Bounded<0, 366>,
    /// How much of a script is put into words.
    #[schemars(description = "spoken: viết tất cả thành chữ; announcer: giữ số và ngày thường.")]
    pub style: ReadingStyle,
    /// How files of text are written.
    #[schemars(
        description = "windows: mở được bằng Notepad (BOM, CRLF); plain: cho phần mềm đọc."
    )]
    pub encoding: TextEncoding,
    /// How many announcers read in turn.
    #[schemars(description = "Số phát thanh viên đọc luân phiên: 1 hoặc 2.")]
    pub voices: Bounded<1, 2>,
    /// Whose committee `TU` is.
    #[schemars(description = "TU đọc là: city (Thành ủy) hay province (Tỉnh ủy).")]
    pub authority: Authority,
    /// How days 1 to 10 are said.
    #[schemars(description = "Ngày 1 đến 10: plain (ngày một) hay mung (ngày mùng một).")]
    pub day_prefix: DayPrefix,
    /// How the symbol of a paper is said.
    #[schemars(
        description = "Số ký hiệu văn bản: issuer (đọc cơ quan ban hành) hay letters (đọc từng chữ)."
    )]
    pub document_numbers: DocumentNumbers,
    /// Whether SSML stands beside each text.
    #[schemars(description = "true: làm thêm tệp SSML cho phần mềm đọc.")]
    pub ssml: bool,
    /// The slots of a day, in their order.
    #[schemars(description = "Các buổi phát trong ngày.")]
    pub slots: Vec<BroadcastSlot>,
    /// What the announcer says between the pieces.
    #[schemars(description = "Các lời dẫn.")]
    pub phrases: StationPhrases,
}

/// A slot of every day.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Slot")]
pub struct BroadcastSlot {
    /// The id, a piece of file names: `sang`.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Mã buổi phát, dùng trong tên tệp, ví dụ sang.")]
    pub id: At<String>,
    /// The name, as it is said.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên buổi phát, ví dụ buổi sáng.")]
    pub name: String,
    /// When it begins, `HH:MM`.
    #[schemars(description = "Giờ phát, ví dụ 05:00.")]
    pub at: ClockTime,
    /// How long it may be.
    #[schemars(description = "Thời lượng, tính bằng phút.")]
    pub minutes: At<u32>,
}

/// What the announcer says between the pieces. `{station}`, `{date}`, `{slot}` are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(rename = "Phrases")]
pub struct StationPhrases {
    /// The greeting.
    #[schemars(description = "Lời chào đầu bản tin.")]
    pub greeting: String,
    /// Before the headlines.
    #[schemars(description = "Lời dẫn tin chính.")]
    pub headlines: String,
    /// Before an urgent notice.
    #[schemars(description = "Lời dẫn thông báo khẩn.")]
    pub urgent: String,
    /// Before what has priority.
    #[schemars(description = "Lời dẫn phần ưu tiên.")]
    pub priority: String,
    /// Before corrections.
    #[schemars(description = "Lời dẫn phần đính chính.")]
    pub corrections: String,
    /// Before the news.
    #[schemars(description = "Lời dẫn phần tin.")]
    pub news: String,
    /// Before the features.
    #[schemars(description = "Lời dẫn phần bài viết.")]
    pub features: String,
    /// Before the notices.
    #[schemars(description = "Lời dẫn phần thông báo.")]
    pub notices: String,
    /// Before a text is read again.
    #[schemars(description = "Lời dẫn khi đọc lại.")]
    pub repeat: String,
    /// The close.
    #[schemars(description = "Lời chào cuối bản tin.")]
    pub close: String,
}

/// How files of text are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Encoding")]
pub enum TextEncoding {
    /// UTF-8 with a byte order mark, lines ended by CRLF: opens in Notepad and Word.
    #[schemars(description = "Mở được bằng Notepad.")]
    #[default]
    Windows,
    /// UTF-8, lines ended by LF: for software.
    #[schemars(description = "Cho phần mềm đọc.")]
    Plain,
}

impl BroadcastSettings {
    /// The rules of the reading, as the station set them.
    #[must_use]
    pub fn reading_rules<'a>(&self, lexicon: &'a Lexicon) -> Rules<'a> {
        Rules {
            style: self.style,
            authority: self.authority,
            day_prefix: self.day_prefix,
            document_numbers: self.document_numbers,
            ..Rules::new(lexicon)
        }
    }
}

impl Default for BroadcastSettings {
    #[expect(clippy::expect_used, reason = "the numbers are written beside it")]
    fn default() -> Self {
        let slot = |id: &str, name: &str, hour: i8| BroadcastSlot {
            id: written(id.to_owned()),
            name: name.to_owned(),
            at: ClockTime::new(hour, 0).expect("the hours below are hours of a day"),
            minutes: written(15),
        };
        Self {
            station: "Đài Truyền thanh xã".to_owned(),
            editor: None,
            approver: None,
            pace: written(190),
            horizon: Bounded::new(7).expect("7 lies within the bounds"),
            style: ReadingStyle::default(),
            encoding: TextEncoding::default(),
            voices: Bounded::new(1).expect("1 lies within the bounds"),
            authority: Authority::default(),
            day_prefix: DayPrefix::default(),
            document_numbers: DocumentNumbers::default(),
            ssml: false,
            slots: vec![
                slot("sang", "buổi sáng", 5),
                slot("chieu", "buổi chiều", 17),
            ],
            phrases: StationPhrases::default(),
        }
    }
}

fn written<T>(value: T) -> At<T> {
    let (start, end) = (0, 0);
    At { value, start, end }
}

impl Default for StationPhrases {
    fn default() -> Self {
        let phrase = str::to_owned;
        Self {
            greeting: phrase(
                "{station} xin kính chào toàn thể Nhân dân. Sau đây là bản tin {slot}, {date}.",
            ),
            headlines: phrase("Bản tin có những nội dung chính sau đây."),
            urgent: phrase("Sau đây là thông báo khẩn."),
            priority: phrase("Trước hết là những nội dung ưu tiên."),
            corrections: phrase("Sau đây là nội dung đính chính."),
            news: phrase("Sau đây là phần tin."),
            features: phrase("Sau đây là phần bài viết."),
            notices: phrase("Sau đây là phần thông báo."),
            repeat: phrase("Xin nhắc lại."),
            close: phrase("Bản tin đến đây là hết. {station} xin kính chào và hẹn gặp lại."),
        }
    }
}

/// Reads the settings out of the sources.
#[must_use]
pub fn parse(sources: &Sources) -> Reported<BroadcastSettings> {
    let Some((path, text)) = sources.text_at(FILE) else {
        return Reported::clean(BroadcastSettings::default());
    };
    let mut found = Vec::new();
    let read = yaml::parse::<BroadcastSettings>(Excerpt {
        path,
        text,
        base: 0,
    });
    let mut broadcast = read.take_into(&mut found).unwrap_or_default();
    check(&mut broadcast, path, &mut found);
    Reported::new(broadcast, found)
}

/// The slowest and the fastest pace at which anybody reads aloud, in syllables a minute.
const PACES: std::ops::RangeInclusive<u32> = 60..=400;

/// Tells what cannot be; a pace that nobody reads at gives way to the house's.
fn check(broadcast: &mut BroadcastSettings, path: &SourcePath, found: &mut Vec<Diagnostic>) {
    if !PACES.contains(&broadcast.pace) {
        let pace = broadcast.pace.value;
        found.push(Diagnostic::at(
            path,
            broadcast.pace.span(),
            SpeechProblem::Pace { pace },
        ));
        broadcast.pace.value = 190;
    }
    for slot in &broadcast.slots {
        let proposed = crate::vietnamese::slug(&slot.id);
        let twice = broadcast
            .slots
            .iter()
            .filter(|other| other.id.value == slot.id.value)
            .count()
            > 1;
        if *slot.id != proposed || twice || slot.minutes.value == 0 {
            let slot_id = slot.id.value.clone();
            found.push(Diagnostic::at(
                path,
                slot.id.span(),
                SpeechProblem::Slot { slot: slot_id },
            ));
        }
    }
}
