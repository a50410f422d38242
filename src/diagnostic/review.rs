//! What the second reader remarks: nothing here is wrong to the machine, but law or practice asks for another look.
//!
//! Law stops a release where a person is harmed by what is published; a late notice is still better than none.

use super::fetch_failure::{FetchFailure, UnaskedReason};
use super::table::problems;
use crate::message::file_size;

problems! {
    /// A remark of the second reader.
    pub enum ReviewProblem;

    /// A citizen's 12-digit number.
    IdNumber => {
        severity: Law, basis: PersonalData,
        vi: ("có dãy 12 chữ số giống số căn cước, định danh cá nhân",
             "xóa số này; nếu cần phân biệt người thì làm việc trên hồ sơ giấy"),
        en: ("12 digits that look like a citizen's number",
             "delete them; people are told apart on paper"),
    }

    /// A phone number that neither the site, a body nor the article's contact has.
    PhonePrivate {
        /// As written.
        written: String,
    } => {
        severity: Warning, basis: PersonalData, allow: yes,
        vi: (format!("số điện thoại «{written}» không phải của trang, của cơ quan hay người liên hệ của bài"),
             "xóa số này; nếu là số cơ quan thì ghi vào site.yaml, bodies.yaml hoặc mục contact của bài"),
        en: (format!("the phone number \"{written}\" is not the site's, a body's or the article's contact"),
             "delete it; an office's number belongs into site.yaml, bodies.yaml or the article's contact"),
    }

    /// The number of a bank account.
    BankAccount => {
        severity: Warning, basis: PersonalData, allow: yes,
        vi: ("có số tài khoản ngân hàng",
             "xóa số này; nếu là tài khoản vận động được phép công khai thì ghi vào allow kèm lý do"),
        en: ("the number of a bank account",
             "delete it; an account of a public appeal goes into allow, with the reason"),
    }

    /// Where somebody named lives.
    HomeAddress {
        /// The person.
        name: String,
    } => {
        severity: Warning, basis: PersonalData, allow: yes,
        vi: (format!("tên {name} đứng cạnh địa chỉ nhà"),
             "bỏ số nhà, nơi thường trú; nêu thôn là đủ"),
        en: (format!("{name} is named beside a home address"),
             "leave out the address; the village is enough"),
    }

    /// A child's full name with class or school.
    ChildSchool {
        /// The child.
        name: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("họ tên trẻ em {name} đứng cùng lớp hoặc trường"),
             "bỏ lớp và trường, hoặc chỉ gọi em bằng tên riêng không kèm họ"),
        en: (format!("the child {name} is named in full with class or school"),
             "leave out class and school, or use the given name alone"),
    }

    /// A long text under somebody else's `source`.
    PressCopied {
        /// The source's name.
        source: String,
        /// How long the text is, in syllables as written.
        syllables: usize,
    } => {
        severity: Warning, basis: Copyright, allow: yes,
        vi: (format!("bài ghi nguồn «{source}» mà dài {syllables} tiếng"),
             "chỉ giữ tên bài, nguồn, liên kết và lời tóm tắt của mình (dưới 200 tiếng), hoặc ghi vào allow giấy phép sử dụng"),
        en: (format!("{syllables} syllables under the source \"{source}\""),
             "keep title, source, link and your own summary (under 200 syllables), or put the licence into allow"),
    }

    /// No `description`.
    DescriptionMissing => {
        severity: Warning, basis: Practice, allow: yes,
        vi: ("bài chưa có lời dẫn",
             "thêm mục description: một, hai câu, không quá 50 tiếng"),
        en: ("no lead",
             "add `description`: a sentence or two, at most 50 syllables"),
    }

    /// No `author` and no `source`.
    AuthorMissing => {
        severity: Warning, basis: Copyright, allow: yes,
        vi: ("bài chưa ghi tác giả",
             "thêm mục author, hoặc source nếu lấy từ nơi khác"),
        en: ("no author",
             "add `author`, or `source` where it comes from elsewhere"),
    }

    /// No `approved`.
    ApprovalMissing => {
        severity: Warning, basis: House, allow: yes,
        vi: ("bài chưa được duyệt; bản phát hành sẽ không có bài này",
             "khi lãnh đạo đã duyệt, chạy: bantin approve TỆP --by MÃ-CƠ-QUAN"),
        en: ("not approved; a release will leave it out",
             "once it is approved, run: bantin approve FILE --by BODY"),
    }

    /// A lead that is too long.
    LeadLong {
        /// In syllables as written.
        syllables: usize,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("lời dẫn dài {syllables} tiếng"),
             "rút còn không quá 50 tiếng"),
        en: (format!("the lead has {syllables} syllables"),
             "shorten it to 50"),
    }

    /// A sentence that is too long, in a text that is not said.
    SentenceLong {
        /// In syllables as written.
        syllables: usize,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("câu dài {syllables} tiếng"),
             "tách thành các câu không quá 50 tiếng"),
        en: (format!("a sentence of {syllables} syllables"),
             "part it into sentences of at most 50"),
    }

    /// A heading more than one level below the one before it.
    HeadingSkip {
        /// The level that it should have.
        wanted: u8,
    } => {
        severity: Warning, basis: Accessible, allow: yes,
        vi: ("đề mục nhảy cấp",
             format!("đặt {wanted} dấu # cho đề mục này")),
        en: ("the heading skips a level",
             format!("give it {wanted} signs #")),
    }

    /// A picture's file that is too large.
    ImageLarge {
        /// The file, as written.
        file: String,
        /// Its size.
        bytes: u64,
    } => {
        severity: Warning, basis: Accessible, allow: yes,
        vi: (format!("ảnh «{file}» nặng {}", file_size(*bytes)),
             "thu nhỏ ảnh xuống dưới 5 MB"),
        en: (format!("the picture \"{file}\" weighs {}", file_size(*bytes)),
             "make it smaller than 5 MB"),
    }

    /// A table without words in its head.
    TableHeader => {
        severity: Warning, basis: Accessible, allow: yes,
        vi: ("bảng không có tên cột",
             "ghi tên cột ở dòng đầu của bảng"),
        en: ("the table has no names of columns",
             "write them into its first line"),
    }

    /// A day of posting that is still to come, without `publish_at`.
    DateFuture => {
        severity: Warning, basis: House, allow: yes,
        vi: ("ngày đăng ở tương lai mà bài lên trang ngay",
             "sửa date, hoặc thêm publish_at nếu muốn hẹn ngày đăng"),
        en: ("the day of posting is still to come, yet the article goes out at once",
             "mend `date`, or add `publish_at`"),
    }

    /// An article whose `expires` is past.
    Expired => {
        severity: Warning, basis: House, allow: yes,
        vi: ("bài đã hết hạn",
             "kéo dài expires nếu còn đúng; nếu không thì giữ nguyên, bài đã tự rời danh sách tin, hoặc xóa tệp"),
        en: ("the article has expired",
             "extend `expires` if it still holds; if not, leave it (it has left the lists) or delete the file"),
    }

    /// A document disclosed too late.
    DisclosureLate {
        /// How many working days after the day of issue.
        days: u32,
    } => {
        severity: Warning, basis: Access, allow: yes,
        vi: (format!("công khai sau ngày ban hành {days} ngày làm việc, hạn là 5 ngày"),
             "kiểm lại issued_on và date; nếu đúng thì ghi vào allow lý do chậm"),
        en: (format!("disclosed {days} working days after its issue; the term is 5"),
             "check issued_on and date; if they are right, put the reason into allow"),
    }

    /// An outage announced too late.
    OutageShort {
        /// How many working days ahead.
        days: u32,
    } => {
        severity: Warning, basis: Outage, allow: yes,
        vi: (format!("báo ngừng cung cấp trước {days} ngày làm việc, quy định là 7 ngày"),
             "kiểm lại ngày; nếu là sự cố đột xuất thì ghi vào allow kèm lý do"),
        en: (format!("the outage is announced {days} working days ahead; 7 are demanded"),
             "check the days; for a breakdown put the reason into allow"),
    }

    /// A slip of the programme outside its verbatim text.
    SlipCopied {
        /// The slip.
        slip: String,
        /// What it should be.
        correction: String,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("«{slip}» là lỗi đánh máy của văn bản nguồn"),
             format!("sửa thành «{correction}»; chỉ trang nguyên văn giữ lỗi")),
        en: (format!("\"{slip}\" is a slip of the source document"),
             format!("write \"{correction}\"; the verbatim page alone keeps the slip")),
    }

    /// A file not in Unicode normal form C.
    NotNfc => {
        severity: Warning, basis: Unicode, allow: yes,
        vi: ("chữ trong tệp ở dạng tổ hợp rời (NFD); máy đã tự ghép khi làm trang",
             "lưu lại tệp bằng Unicode dựng sẵn để tìm kiếm trong tệp được đúng"),
        en: ("the file is not in Unicode normal form C; pages are made in it all the same",
             "save the file with composed letters, so that searching in it works"),
    }

    /// Both placements of the tone mark in one article.
    ToneMixed {
        /// The word that differs from the first one.
        written: String,
        /// The first word with the other placement.
        other: String,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("«{written}» và «{other}» đặt dấu thanh theo hai kiểu trong một bài"),
             "dùng một kiểu cho cả bài"),
        en: (format!("\"{written}\" and \"{other}\" place the tone mark in two ways in one article"),
             "keep to one"),
    }

    /// A standing page whose `updated` is over a year old.
    PageStale {
        /// How many days old.
        days: u32,
    } => {
        severity: Warning, basis: Standing, allow: yes,
        vi: (format!("trang chưa được cập nhật {days} ngày"),
             "kiểm lại nội dung, sửa nếu cần, rồi ghi ngày vào updated"),
        en: (format!("the page was last updated {days} days ago"),
             "go through it, mend what has changed, then set `updated`"),
    }

    /// A link into an inner network, which no resident can open.
    LinkInner {
        /// As written.
        url: String,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("liên kết «{url}» dẫn vào mạng nội bộ, người dân không mở được"),
             "thay bằng địa chỉ công khai, hoặc bỏ liên kết"),
        en: (format!("the link \"{url}\" leads into an inner network, which no resident can open"),
             "put the public address in its place, or leave the link out"),
    }

    /// A link to a page of another site that cannot be had.
    LinkDead {
        /// As written.
        url: String,
        /// Why not.
        failure: FetchFailure,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: (format!("liên kết «{url}» không mở được: {}", failure.reason(Language::Vi)),
             failure.advice(Language::Vi)),
        en: (format!("the link \"{url}\" cannot be opened: {}", failure.reason(Language::En)),
             failure.advice(Language::En)),
    }

    /// Links to other sites of which nothing is known.
    LinksUnasked {
        /// How many.
        count: usize,
        /// Why they were not asked.
        why: UnaskedReason,
    } => {
        severity: Warning, basis: Practice, allow: yes,
        vi: match why {
            UnaskedReason::NoNetwork => (
                format!("không hỏi được {count} liên kết ra ngoài: máy này dường như không có mạng"),
                "nối mạng rồi chạy lại bantin check --external",
            ),
            UnaskedReason::TimeIsUp => (
                format!("còn {count} liên kết ra ngoài chưa hỏi tới vì hết thời gian"),
                "chạy lại bantin check --external; những liên kết đã hỏi không bị hỏi lại",
            ),
        },
        en: match why {
            UnaskedReason::NoNetwork => (
                format!("{count} links to other sites could not be asked: this machine seems to have no network"),
                "connect it, then run bantin check --external again",
            ),
            UnaskedReason::TimeIsUp => (
                format!("{count} links to other sites were not asked, since the time was over"),
                "run bantin check --external again; what was asked is not asked again",
            ),
        },
    }

    /// `allow` names no remark.
    AllowUnknown {
        /// As written.
        id: String,
        /// The nearest that there is.
        nearest: Option<String>,
    } => {
        severity: Warning, basis: House,
        vi: (match nearest {
                 Some(nearest) => format!("allow: không có điều nhắc «{id}»; có phải «{nearest}»?"),
                 None => format!("allow: không có điều nhắc «{id}»"),
             },
             "ghi đúng mã mà máy in trong ngoặc vuông sau chữ nhắc"),
        en: (match nearest {
                 Some(nearest) => format!("allow: no remark \"{id}\"; did you mean \"{nearest}\"?"),
                 None => format!("allow: no remark \"{id}\""),
             },
             "write the id that stands in square brackets after the word warning"),
    }

    /// `allow` accepts what was not found.
    AllowUnused {
        /// The id.
        id: String,
    } => {
        severity: Warning, basis: House,
        vi: (format!("allow: bài không còn điều «{id}» nào để chấp nhận"),
             "xóa dòng này"),
        en: (format!("allow: nothing here is \"{id}\" any more"),
             "delete the line"),
    }

    /// `allow` accepts what law does not let anybody accept.
    AllowForbidden {
        /// The id.
        id: String,
    } => {
        severity: Law, basis: PersonalData,
        vi: (format!("allow: pháp luật không cho chấp nhận «{id}»"),
             "xóa dòng này và sửa bài"),
        en: (format!("allow: law lets nobody accept \"{id}\""),
             "delete the line and mend the article"),
    }

    /// `allow` without a reason.
    AllowReason {
        /// The id.
        id: String,
    } => {
        severity: Warning, basis: House,
        vi: (format!("allow: «{id}» chưa có lý do"),
             "ghi lý do vào why: ai đồng ý, vì sao"),
        en: (format!("allow: \"{id}\" has no reason"),
             "write into `why` who agreed and why"),
    }
}
