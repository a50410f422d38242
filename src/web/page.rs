//! What the renderer of an article asks of the page it writes for.
//!
//! Entry: [`Context`].

/// The lookups that turn what is written in an article into what stands on the page. Nothing is an answer too: the
/// words then stand without a link, a picture or a card is left out (its diagnostic was given when links were checked).
pub trait Context {
    /// Where a link leads, by its address as written.
    fn link(&self, target: &str) -> Option<Href>;
    /// The address of a file beside the article (sound, film), as seen from the page.
    fn file(&self, file: &str) -> Option<String>;
    /// A picture ready for the page.
    fn picture(&self, file: &str) -> Option<Picture>;
    /// What a document card says, by the document's `.md` file.
    fn document(&self, file: &str) -> Option<LinkedDocument>;
    /// The body of an id.
    fn body(&self, id: &str) -> Option<BodyCard>;
    /// A word of the page in its language.
    fn word(&self, word: Word) -> &str;
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    /// The address as seen from the page.
    pub href: String,
    /// Whether it leaves the site.
    pub outside: bool,
}

/// A picture ready for the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The address of the picture that every browser knows.
    pub src: String,
    /// The same in several widths, as `srcset` takes them; may be empty.
    pub srcset: String,
    /// The same as WebP; may be empty.
    pub webp: String,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
}

/// A document as its card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedDocument {
    /// Its address as seen from the page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its number; may be empty.
    pub number: String,
}

/// A body (cơ quan, đơn vị) as a contact card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyCard {
    /// Its address as seen from the page.
    pub href: String,
    /// Its name.
    pub name: String,
}

/// The words that the renderer puts on a page beside the writer's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// Title of a note: ghi chú.
    Note,
    /// Title of a note: mẹo.
    Tip,
    /// Title of a note: quan trọng.
    Important,
    /// Title of a note: cảnh báo.
    Warning,
    /// Title of a note: thận trọng.
    Caution,
    /// Before the credit of a picture: ảnh.
    Credit,
    /// The label of a table that scrolls: bảng.
    Table,
    /// The heading of the footnotes: chú thích.
    Footnotes,
    /// The label of a reference to a footnote: chú thích.
    Footnote,
    /// The label of the link back from a footnote: về chỗ dẫn.
    Back,
    /// A task that is done: đã xong.
    Done,
    /// A task that is not done: chưa xong.
    Open,
    /// The words of a recording: lời đầy đủ.
    Transcript,
    /// A film elsewhere: xem ở trang ngoài.
    WatchOutside,
    /// Where figures come from: nguồn.
    Source,
    /// The day figures hold for: số liệu tính đến.
    AsOf,
    /// The unit of figures: đơn vị.
    Unit,
    /// A figure that is not known yet: chưa có số liệu.
    NoFigure,
    /// A chart of bars: biểu đồ cột.
    BarChart,
    /// A chart of lines: biểu đồ đường.
    LineChart,
    /// A chart of shares: biểu đồ tỷ lệ.
    ShareChart,
    /// Before the least figure: thấp nhất.
    Lowest,
    /// Before the greatest figure: cao nhất.
    Highest,
    /// That the table below a drawing has all figures.
    InTable,
    /// The first column of a chart's table: nội dung.
    Label,
    /// The person who answers: người phụ trách.
    Person,
    /// Chức vụ.
    Position,
    /// Điện thoại.
    Phone,
    /// Thư điện tử.
    Email,
    /// Địa chỉ.
    Address,
    /// Giờ làm việc.
    Hours,
}

impl Word {
    /// All words.
    pub const ALL: [Self; 31] = [
        Self::Note,
        Self::Tip,
        Self::Important,
        Self::Warning,
        Self::Caution,
        Self::Credit,
        Self::Table,
        Self::Footnotes,
        Self::Footnote,
        Self::Back,
        Self::Done,
        Self::Open,
        Self::Transcript,
        Self::WatchOutside,
        Self::Source,
        Self::AsOf,
        Self::Unit,
        Self::NoFigure,
        Self::BarChart,
        Self::LineChart,
        Self::ShareChart,
        Self::Lowest,
        Self::Highest,
        Self::InTable,
        Self::Label,
        Self::Person,
        Self::Position,
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::Hours,
    ];

    /// The key of the word in a theme's `strings.vi.yaml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "text_note",
            Self::Tip => "text_tip",
            Self::Important => "text_important",
            Self::Warning => "text_warning",
            Self::Caution => "text_caution",
            Self::Credit => "text_credit",
            Self::Table => "text_table",
            Self::Footnotes => "text_footnotes",
            Self::Footnote => "text_footnote",
            Self::Back => "text_back",
            Self::Done => "text_done",
            Self::Open => "text_open",
            Self::Transcript => "text_transcript",
            Self::WatchOutside => "text_watch_outside",
            Self::Source => "text_source",
            Self::AsOf => "text_as_of",
            Self::Unit => "text_unit",
            Self::NoFigure => "text_no_figure",
            Self::BarChart => "text_bar_chart",
            Self::LineChart => "text_line_chart",
            Self::ShareChart => "text_share_chart",
            Self::Lowest => "text_lowest",
            Self::Highest => "text_highest",
            Self::InTable => "text_in_table",
            Self::Label => "text_label",
            Self::Person => "text_person",
            Self::Position => "text_position",
            Self::Phone => "text_phone",
            Self::Email => "text_email",
            Self::Address => "text_address",
            Self::Hours => "text_hours",
        }
    }
}
