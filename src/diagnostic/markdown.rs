//! Problems in the text of an article.

use super::table::problems;

problems! {
    /// Something in the text of an article that cannot be published as it is.
    pub enum MarkdownProblem;

    /// Raw HTML, which articles may not hold.
    RawHtml {
        /// The piece as written, shortened.
        written: String,
    } => {
        severity: Error,
        vi: (format!("bài viết có mã HTML «{written}», phần này không được đưa lên trang"),
             "xóa mã HTML và viết bằng Markdown; lời nhắc riêng cho người soạn thì đặt trong <!-- … -->"),
        en: (format!("raw HTML `{written}` is left out of the page"),
             "write it as Markdown; a remark for writers may stand in <!-- … -->"),
    }

    /// Quotes, lists or brackets nested deeper than the generator follows.
    TooDeep {
        /// The greatest depth.
        limit: usize,
    } => {
        severity: Error,
        vi: (format!("danh sách, trích dẫn hoặc chữ đậm, nghiêng lồng nhau quá {limit} lớp"),
             "bớt các lớp lồng nhau, tách thành nhiều đoạn"),
        en: (format!("lists, quotes or emphasis nested more than {limit} levels deep"),
             "nest less, in several paragraphs"),
    }

    /// A heading of the first level: that is the title's place.
    HeadingOne => {
        severity: Warning,
        vi: ("đề mục cấp 1 («# …») dành cho tên bài, nên ở đây được coi là cấp 2",
             "thêm một dấu # ở đầu dòng: «## …»"),
        en: ("level 1 (`# …`) is the title's; this heading is taken for level 2",
             "write `## …`"),
    }

    /// Two headings or notes bear the same explicit id.
    DuplicateId {
        /// The id.
        id: String,
    } => {
        severity: Error,
        vi: (format!("tên «{id}» đã dùng cho một đề mục hoặc chú thích khác"),
             "đặt tên khác, mỗi tên chỉ dùng một lần trong bài"),
        en: (format!("the id `{id}` is taken by another heading or note"),
             "choose another one; an id is used once in an article"),
    }

    /// `[text][label]` whose label is defined nowhere.
    UndefinedReference {
        /// The label.
        label: String,
    } => {
        severity: Error,
        vi: (format!("liên kết dùng nhãn «{label}» nhưng trong bài không có địa chỉ cho nhãn này"),
             format!("thêm dòng «[{label}]: địa chỉ» ở cuối bài, hoặc viết «[chữ](địa chỉ)»")),
        en: (format!("the link's label `{label}` has no address in this article"),
             format!("add a line `[{label}]: address`, or write `[words](address)`")),
    }

    /// `[^label]` whose note is written nowhere.
    UndefinedFootnote {
        /// The label.
        label: String,
    } => {
        severity: Error,
        vi: (format!("chú thích «[^{label}]» chưa có nội dung"),
             format!("thêm dòng «[^{label}]: nội dung» ở cuối bài, hoặc bỏ dấu chú thích")),
        en: (format!("the footnote `[^{label}]` is written nowhere"),
             format!("add a line `[^{label}]: words`, or remove the reference")),
    }

    /// A note that nothing refers to.
    UnusedFootnote {
        /// The label.
        label: String,
    } => {
        severity: Warning,
        vi: (format!("chú thích «{label}» có nội dung nhưng không chỗ nào trong bài dẫn tới"),
             format!("đặt «[^{label}]» vào chỗ cần chú thích, hoặc xóa chú thích này")),
        en: (format!("nothing refers to the footnote `{label}`"),
             format!("put `[^{label}]` where it belongs, or remove the note")),
    }

    /// A picture in the middle of a line.
    ImageInText => {
        severity: Error,
        vi: ("ảnh đặt lẫn trong dòng chữ nên không được đưa lên trang",
             "đặt ảnh thành một đoạn riêng, trên và dưới để một dòng trống"),
        en: ("a picture amid text is left out of the page",
             "give the picture a paragraph of its own, with a blank line before and after"),
    }

    /// A picture without a description for those who do not see it.
    ImageWithoutAlt => {
        severity: Error, basis: Accessible,
        vi: ("ảnh chưa có lời mô tả cho người không nhìn thấy",
             "viết trong ảnh có gì: «![mô tả ảnh](tệp \"chú thích. Ảnh: tác giả\")»"),
        en: ("the picture is not described for those who do not see it",
             "say what it shows: `![description](file \"caption. Ảnh: author\")`"),
    }

    /// A picture without a caption.
    ImageWithoutCaption => {
        severity: Error, basis: Practice,
        vi: ("ảnh chưa có chú thích",
             "viết chú thích sau tên tệp: «![mô tả](tệp \"chú thích. Ảnh: tác giả\")»"),
        en: ("the picture has no caption",
             "write one after the file: `![description](file \"caption. Ảnh: author\")`"),
    }

    /// A picture whose author is not named (`Ảnh: …` at the end of its caption).
    ImageWithoutCredit => {
        severity: Error, basis: Copyright,
        vi: ("ảnh chưa ghi tác giả hoặc nguồn",
             "thêm «Ảnh: tên tác giả» vào cuối chú thích ảnh"),
        en: ("the picture names no author or source",
             "end the caption with `Ảnh: author`"),
    }

    /// A link without an address or without words.
    EmptyLink => {
        severity: Error,
        vi: ("liên kết thiếu địa chỉ hoặc thiếu chữ",
             "viết đủ cả hai: «[chữ](địa chỉ)»"),
        en: ("a link without an address or without words",
             "write both: `[words](address)`"),
    }

    /// A table row with more cells than the head, which would be lost.
    TableRowTooLong {
        /// Cells of the head.
        columns: usize,
        /// Cells of the row.
        cells: usize,
    } => {
        severity: Error,
        vi: (format!("dòng này có {cells} ô, bảng chỉ có {columns} cột, các ô thừa sẽ bị mất"),
             "thêm cột ở dòng đầu bảng, hoặc bỏ bớt dấu |; dấu | trong chữ thì viết là \\|"),
        en: (format!("this row has {cells} cells, the table {columns} columns; the rest would be lost"),
             "add columns to the head, or remove a `|`; within words write `\\|`"),
    }

    /// A block with a YAML body that lacks what it is made for (such as a chart without values).
    EmptyBlock {
        /// The block's name as written after the fence.
        block: &'static str,
    } => {
        severity: Error,
        vi: (format!("khối «{block}» chưa có nội dung chính nên không có gì để đưa lên trang"),
             "điền đủ các mục của khối, hoặc xóa cả khối"),
        en: (format!("the block `{block}` lacks what it is made for"),
             "fill in its fields, or remove the block"),
    }

    /// A fenced block that nothing closes.
    FenceNotClosed => {
        severity: Error,
        vi: ("khối mở bằng ``` nhưng không có dòng ``` kết thúc, phần sau của bài bị coi là nằm trong khối",
             "thêm một dòng chỉ có ``` ở cuối khối"),
        en: ("nothing closes this fenced block; all that follows is taken for its body",
             "end the block with a line of ```"),
    }

    /// A comment `<!--` that nothing closes: all that follows would be lost.
    CommentNotClosed => {
        severity: Error,
        vi: ("lời nhắc mở bằng <!-- nhưng không có --> kết thúc, phần sau của bài sẽ bị mất",
             "thêm --> vào cuối lời nhắc"),
        en: ("nothing closes this comment; all that follows would be lost",
             "end it with -->"),
    }

    /// A link to an address of a sort that pages may not hold (`javascript:`, `file:` …).
    ForbiddenScheme {
        /// The sort of address as written, such as `javascript`.
        scheme: String,
    } => {
        severity: Error,
        vi: (format!("không được dẫn tới địa chỉ loại «{scheme}», chỗ này chỉ còn lại chữ"),
             "dùng địa chỉ bắt đầu bằng https://, mailto:, tel:, hoặc đường dẫn tới tệp .md của trang"),
        en: (format!("links to `{scheme}` addresses are not allowed; only the words are kept"),
             "use https://, mailto:, tel: or the path of a .md file of this site"),
    }

    /// `[words](lang:…)` that names no language.
    UnknownLanguage {
        /// What is written in its place.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải mã của một ngôn ngữ"),
             "viết mã hai chữ: «[Green Park](lang:en)»; en là tiếng Anh, fr tiếng Pháp, zh tiếng Trung, ja tiếng Nhật, ko tiếng Hàn"),
        en: (format!("`{written}` is not the code of a language"),
             "write its two letters: `[Green Park](lang:en)`; en English, fr French, zh Chinese, ja Japanese, ko Korean"),
    }

    /// An explicit id that is not made of lower-case ASCII letters, digits and hyphens.
    WrongId {
        /// The id as written.
        id: String,
        /// The id that it was taken for.
        slug: String,
    } => {
        severity: Error,
        vi: (format!("tên đề mục «{id}» có chữ hoa, dấu hoặc ký tự lạ, nên được đổi thành «{slug}»"),
             format!("viết lại là «{{#{slug}}}»")),
        en: (format!("the id `{id}` is not plain lower-case ASCII; `{slug}` is used"),
             format!("write `{{#{slug}}}`")),
    }

    /// A heading without words.
    EmptyHeading => {
        severity: Error,
        vi: ("đề mục không có chữ",
             "viết tên đề mục, hoặc xóa dòng này"),
        en: ("a heading without words",
             "write its words, or remove the line"),
    }

    /// A series of a chart with more or fewer figures than the chart has labels.
    SeriesLength {
        /// The name of the series.
        series: String,
        /// Labels of the chart.
        labels: usize,
        /// Figures of the series.
        values: usize,
    } => {
        severity: Error,
        vi: (format!("dãy «{series}» có {values} số, trong khi biểu đồ có {labels} nhãn"),
             "ghi mỗi nhãn một số; chỗ chưa có số liệu thì ghi null"),
        en: (format!("the series `{series}` has {values} figures for {labels} labels"),
             "give one figure a label; write null where it is not known"),
    }

    /// A figure of a chart that is no finite number (`.nan`, `.inf`).
    NotANumber {
        /// The name of the series.
        series: String,
    } => {
        severity: Error,
        vi: (format!("dãy «{series}» có giá trị không phải là số"),
             "ghi số, hoặc null nếu chưa có số liệu"),
        en: (format!("the series `{series}` has a value that is no number"),
             "write a number, or null where it is not known"),
    }

    /// A recording without its words.
    WithoutTranscript => {
        severity: Error,
        vi: ("âm thanh hoặc video chưa có lời bằng chữ cho người không nghe được",
             "chép toàn bộ lời vào mục transcript"),
        en: ("the recording has no transcript for those who do not hear it",
             "put all that is said into `transcript`"),
    }
}
