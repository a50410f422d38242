//! Problems of what is said: readings in doubt, the lexicon, scripts, bulletins.

use super::table::problems;
use crate::date::Date;

const WRITE_OUT_VI: &str =
    "viết đủ chữ, hoặc thêm vào content/lexicon.yaml, hoặc ghi trong bài: loudspeaker: say:";
const WRITE_OUT_EN: &str =
    "write it in full, or add it to content/lexicon.yaml, or to the article: loudspeaker: say:";

problems! {
    /// Something that the loudspeaker cannot say as it is.
    pub enum SpeechProblem;

    /// A pace that nobody reads at.
    Pace {
        /// As written, in syllables a minute.
        pace: u32,
    } => {
        severity: Error,
        vi: (format!("không ai đọc với tốc độ {pace} tiếng một phút"),
             "đặt pace từ 180 đến 200"),
        en: (format!("nobody reads at {pace} syllables a minute"),
             "set pace between 180 and 200"),
    }

    /// A slot whose id is no piece of an address, stands twice, or has no length.
    Slot {
        /// The slot's id.
        slot: String,
    } => {
        severity: Error,
        vi: (format!("buổi phát «{slot}» chưa đúng: mã phải là chữ thường không dấu, không trùng, và thời lượng lớn hơn 0"),
             "sửa mục slots trong content/broadcast.yaml"),
        en: (format!("the slot «{slot}» needs an id in lower-case ASCII that no other has, and a length"),
             "mend slots in content/broadcast.yaml"),
    }

    /// A slot that the station does not have.
    SlotUnknown {
        /// As written.
        slot: String,
        /// The nearest that there is.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (match nearest {
                 Some(nearest) => format!("đài không có buổi phát «{slot}»; có phải «{nearest}»?"),
                 None => format!("đài không có buổi phát «{slot}»"),
             },
             "dùng mã buổi phát có trong mục slots của content/broadcast.yaml"),
        en: (match nearest {
                 Some(nearest) => format!("the station has no slot «{slot}»; did you mean «{nearest}»?"),
                 None => format!("the station has no slot «{slot}»"),
             },
             "use an id from slots in content/broadcast.yaml"),
    }

    /// A pinned bulletin whose file has another name than its day and slot ask for.
    BulletinName {
        /// The right name.
        proposed: String,
    } => {
        severity: Error,
        vi: ("tên tệp không khớp với ngày và buổi phát ghi trong tệp",
             format!("đổi tên tệp thành {proposed}, hoặc sửa date và slot")),
        en: ("the file's name does not fit the day and slot that it holds",
             format!("rename it to {proposed}, or mend date and slot")),
    }

    /// A pinned bulletin without words.
    BulletinSilent => {
        severity: Error,
        vi: ("bản tin đã lập không có lời nào để đọc",
             "viết lời đọc vào mục text, hoặc xóa tệp để máy lập lại bản tin"),
        en: ("the pinned bulletin has no words to read",
             "write them into text, or delete the file so that the bulletin is composed again"),
    }

    /// What was to be said on some days in a row, and could not be.
    RunUnsaid {
        /// On how many days in a row it is said.
        said: u32,
        /// On how many it was to be.
        days: u32,
        /// The last day on which it may be said.
        until: Date,
    } => {
        severity: Warning,
        vi: (format!("bài phải phát {days} ngày liên tiếp nhưng chỉ xếp được {said} ngày"),
             "rút ngắn bài khác, đặt priority: priority cho bài này, hoặc lùi hạn của bài"),
        en: (format!("it is to be said on {days} days in a row, but fits on {said} only"),
             "shorten other articles, give this one priority: priority, or let it hold longer"),
    }

    /// An item of a pinned bulletin that may no longer be said; it is left out.
    PinnedItem {
        /// The title, as the pin tells it.
        name: String,
        /// The article's file below `content`.
        article: String,
        /// What stands against it.
        fault: PinFault,
        /// Whether the bulletin goes as a whole, since nobody can tell the words of its items apart.
        whole: bool,
    } => {
        severity: Warning,
        vi: (format!("bản tin đã lập {} «{name}» ({article}): {}", if *whole { "bị giữ lại cả bản vì bài" } else { "bỏ bài" }, fault.in_vietnamese()),
             fault.cure_in_vietnamese(article)),
        en: (format!("the pinned bulletin {} «{name}» ({article}): {}", if *whole { "is withheld whole for" } else { "goes without" }, fault.in_english()),
             fault.cure_in_english(article)),
    }

    /// A script that takes longer than the slot in which it goes alone.
    ScriptLongerThanSlot {
        /// The slot's id.
        slot: String,
        /// How long it takes with greeting and close, in seconds.
        seconds: u32,
        /// How long the slot is, in seconds.
        limit: u32,
    } => {
        severity: Warning,
        vi: (format!("lời đọc dài {} nhưng buổi «{slot}» chỉ có {}; bài được phát một mình và vượt giờ", minutes_and_seconds(*seconds), minutes_and_seconds(*limit)),
             "rút ngắn lời đọc (loudspeaker.text), giảm repeat, hoặc tách thành nhiều bài"),
        en: (format!("it takes {seconds} s, but the slot «{slot}» has {limit} s; it goes alone and exceeds its slot"),
             "shorten what is read (loudspeaker.text), lower repeat, or part it into several articles"),
    }

    /// An entry of the lexicon, or of an article's `say`, without a spoken or a written form.
    NoSpokenForm {
        /// The written form.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» chưa có cách đọc"),
             "ghi cả chữ viết và cách đọc, hoặc bỏ mục này"),
        en: (format!("«{written}» has no spoken form"),
             "give the written and the spoken form, or take the entry out"),
    }

    /// An entry of the lexicon that stands there before.
    WrittenTwice {
        /// The written form.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» đã có cách đọc ở trên"),
             "giữ một mục, bỏ mục kia"),
        en: (format!("«{written}» already has a spoken form above"),
             "keep one entry"),
    }

    /// An entry of the lexicon, or of an article's `say`, that nothing uses.
    UnusedEntry {
        /// The written form.
        written: String,
    } => {
        severity: Warning,
        vi: (format!("cách đọc của «{written}» không bài nào dùng tới"),
             "xem lại chữ viết, chữ hoa và chuyên mục; không cần nữa thì bỏ mục này"),
        en: (format!("no article uses the spoken form of «{written}»"),
             "look at its spelling, case and sections; take it out if it is not needed"),
    }

    /// An abbreviation with several meanings; it is spelled meanwhile.
    AmbiguousAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What it can mean, the likeliest first.
        candidates: Vec<String>,
        /// What is said meanwhile.
        spelled: String,
    } => {
        severity: Warning,
        vi: (format!("«{written}» có nhiều nghĩa ({}); lời đọc tạm đánh vần: {spelled}", candidates.join("; ")),
             WRITE_OUT_VI),
        en: (format!("«{written}» has several meanings ({}); spelled meanwhile: {spelled}", candidates.join("; ")),
             WRITE_OUT_EN),
    }

    /// A run of capitals that no table knows; it is spelled meanwhile.
    UnknownAbbreviation {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spelled: String,
    } => {
        severity: Warning,
        vi: (format!("không biết đọc chữ viết tắt «{written}»; lời đọc tạm đánh vần: {spelled}"),
             WRITE_OUT_VI),
        en: (format!("the abbreviation «{written}» is unknown; spelled meanwhile: {spelled}"),
             WRITE_OUT_EN),
    }

    /// A number written against the rules.
    StrangeNumber {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    } => {
        severity: Warning,
        vi: (format!("số «{written}» viết chưa đúng; lời đọc tạm là: {spoken}"),
             "viết dấu chấm giữa các nhóm ba chữ số, dấu phẩy trước phần thập phân"),
        en: (format!("the number «{written}» is written against the rules; said meanwhile: {spoken}"),
             "write points between groups of three digits, a comma before decimals"),
    }

    /// A day that no calendar has.
    ImpossibleDay {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    } => {
        severity: Warning,
        vi: (format!("không có ngày «{written}»; lời đọc tạm là: {spoken}"),
             "sửa lại ngày"),
        en: (format!("there is no day «{written}»; said meanwhile: {spoken}"),
             "mend the day"),
    }

    /// A day or a part of a whole: nothing tells which.
    UncertainDay {
        /// As it stands in the text.
        written: String,
        /// What is said meanwhile.
        spoken: String,
    } => {
        severity: Warning,
        vi: (format!("«{written}» là ngày hay là phần? lời đọc tạm là: {spoken}"),
             "viết «ngày 15/3», hoặc viết phần bằng chữ"),
        en: (format!("is «{written}» a day or a part of a whole? said meanwhile: {spoken}"),
             "write «ngày 15/3», or the part in words"),
    }

    /// A picture or a mark without a reading; it is left out.
    Unsaid {
        /// As it stands in the text.
        written: String,
    } => {
        severity: Warning,
        vi: (format!("không có cách đọc cho «{written}»; lời đọc bỏ qua"),
             WRITE_OUT_VI),
        en: (format!("«{written}» has no reading and is left out"),
             WRITE_OUT_EN),
    }

    /// Text set as it is written, which nobody can listen to; it is left out.
    CodeUnsaid => {
        severity: Warning,
        vi: ("sau chỗ này có đoạn mã, lời đọc bỏ qua",
             "đặt đoạn mã trong khối chi-tren-web, và viết lời trong khối loa nếu cần đọc"),
        en: ("the code after this place is left out of the script",
             "put it in a chi-tren-web block, and words to be said in a loa block"),
    }

    /// A sentence that listeners lose, and that has no mark where it could be parted.
    SentenceTooLong {
        /// How many syllables it has.
        syllables: usize,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("câu dài {syllables} tiếng mà không có dấu để ngắt; người nghe khó theo"),
             "tách câu, hoặc thêm dấu phẩy; một câu nên dưới 35 tiếng, không quá 50 tiếng"),
        en: (format!("a sentence of {syllables} syllables without a mark where it can be parted"),
             "part it, or add a comma; best below 35 syllables, never above 50"),
    }

    /// A list under a negation in a sentence so long that its end sounds like an instruction to do it.
    NegationTooFar {
        /// The word that negates.
        negation: String,
        /// How many syllables the sentence has.
        syllables: usize,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("câu dài {syllables} tiếng, “{negation}” đứng xa những việc phía sau; người nghe dễ hiểu ngược là được làm"),
             format!("tách thành nhiều câu, mỗi câu nhắc lại “{negation}”")),
        en: (format!("a sentence of {syllables} syllables whose “{negation}” stands far from the things it forbids"),
             format!("split it, with “{negation}” again in each sentence")),
    }

    /// An article meant for the loudspeaker of which nothing can be said.
    NothingToSay => {
        severity: Warning,
        vi: ("bài không có gì để đọc trên loa",
             "viết sa-pô (description) hoặc lời đọc (loudspeaker: text:), hoặc đặt loudspeaker: include: false"),
        en: ("there is nothing in the article that can be said",
             "write a description or loudspeaker: text:, or set loudspeaker: include: false"),
    }

    /// An urgent notice that takes too long.
    UrgentTooLong {
        /// How many syllables it has.
        syllables: usize,
        /// How long it takes.
        seconds: u32,
        /// Whether it is an official text, which is read as issued.
        official: bool,
    } => {
        severity: if *official { Warning } else { Error },
        vi: (format!("thông báo khẩn dài {syllables} tiếng, {seconds} giây; quá 150 tiếng hoặc 60 giây"),
             if *official {
                 "bản tin chính thức được đọc nguyên văn; nếu được, viết lời đọc ngắn ở loudspeaker: text:"
             } else {
                 "chỉ giữ: ai, việc gì, ở đâu, làm gì ngay, đến bao giờ, gọi số nào"
             }),
        en: (format!("an urgent notice of {syllables} syllables, {seconds} seconds; more than 150 or 60 seconds"),
             if *official {
                 "an official text is read as issued; a short loudspeaker: text: is better where it may be had"
             } else {
                 "keep who, what, where, what to do now, until when, which number to call"
             }),
    }
}

/// Why an item of a pinned bulletin may no longer be said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PinFault {
    /// There is no such article.
    Gone {
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// The article is another than when the bulletin was made.
    Changed,
    /// It is not approved, or no longer so.
    NotApproved,
    /// Somebody whom it names does not agree, or no longer so.
    NoConsent,
    /// Its day has not come by then, or its time has passed.
    OutOfTime,
}

impl PinFault {
    fn in_vietnamese(&self) -> String {
        match self {
            Self::Gone {
                nearest: Some(nearest),
            } => format!("bài không còn; có phải «{nearest}»?"),
            Self::Gone { nearest: None } => "bài không còn".to_owned(),
            Self::Changed => "bài đã sửa sau khi lập bản tin".to_owned(),
            Self::NotApproved => "bài chưa được duyệt, hoặc không còn được duyệt".to_owned(),
            Self::NoConsent => "có người không còn đồng ý đọc tên trên loa".to_owned(),
            Self::OutOfTime => "bài chưa tới ngày đăng hoặc đã hết hạn vào buổi đó".to_owned(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Gone {
                nearest: Some(nearest),
            } => {
                format!("the article is gone; did you mean «{nearest}»?")
            }
            Self::Gone { nearest: None } => "the article is gone".to_owned(),
            Self::Changed => "the article was changed since".to_owned(),
            Self::NotApproved => "the article is not approved, or no longer".to_owned(),
            Self::NoConsent => "somebody does not agree to the loudspeaker any more".to_owned(),
            Self::OutOfTime => "the article is not yet due then, or expired".to_owned(),
        }
    }

    fn cure_in_vietnamese(&self, article: &str) -> String {
        match self {
            Self::NotApproved => format!(
                "trình duyệt bài rồi chạy: bantin approve content/{article} --by MÃ-CƠ-QUAN"
            ),
            Self::NoConsent | Self::Gone { .. } => {
                "xóa lời của bài đó khỏi tệp bản tin này, hoặc xóa tệp rồi lập lại: bantin bulletin NGÀY BUỔI --pin".to_owned()
            }
            Self::Changed | Self::OutOfTime => {
                "xóa tệp bản tin này rồi lập lại: bantin bulletin NGÀY BUỔI --pin".to_owned()
            }
        }
    }

    fn cure_in_english(&self, article: &str) -> String {
        match self {
            Self::NotApproved => {
                format!("have it approved: bantin approve content/{article} --by BODY")
            }
            Self::NoConsent | Self::Gone { .. } => {
                "delete its words from this file, or delete the file and make it again: bantin bulletin DAY SLOT --pin".to_owned()
            }
            Self::Changed | Self::OutOfTime => {
                "delete this file and make it again: bantin bulletin DAY SLOT --pin".to_owned()
            }
        }
    }
}

fn minutes_and_seconds(seconds: u32) -> String {
    format!("{} phút {:02} giây", seconds / 60, seconds % 60)
}
